package smoothscope.dataset.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smoothscope.dataset.library.KnownSet.Source;
import smoothscope.job.Progress;
import smoothscope.problem.DownloadFailed;
import smoothscope.problem.Problem;

/** A publisher with a certificate that sends the asker elsewhere. */
class RedirectTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(5), 1);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Publisher plain = new Publisher();
    private final byte[] contents = {1, 2, 3};
    private SSLContext before;
    private HttpsServer server;
    private URI elsewhere = URI.create("");

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws Exception {
        before = SSLContext.getDefault();
        SSLContext trusted = certified(folder.resolve("keys.p12"));
        SSLContext.setDefault(trusted);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trusted));
        server.createContext("/set.bin", exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/there.bin", exchange -> {
            exchange.sendResponseHeaders(200, contents.length);
            exchange.getResponseBody().write(contents);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        SSLContext.setDefault(before);
        server.stop(0);
        plain.close();
    }

    /** This computer with a certificate of its own, and the trust in it. */
    private static SSLContext certified(Path keys) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, keytool.exitValue(), () -> "keytool");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", store.getCertificate("mykey"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Source source() throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        return new Source(
                URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/set.bin"), contents.length, sum);
    }

    @Test
    void anEncryptedDownloadIsFollowedToAnotherEncryptedPlace() throws Exception {
        elsewhere = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/there.bin");
        Path file = folder.resolve("set.bin");
        new Downloader(SHORT).fetch(source(), file, new Progress());
        assertArrayEquals(contents, Files.readAllBytes(file));
    }

    @Test
    void anEncryptedDownloadIsNotFollowedToAPlaceWithoutEncryption() throws Exception {
        elsewhere = plain.publish("set.bin", contents);
        Path file = folder.resolve("set.bin");
        Source source = source();
        Problem refused = assertThrows(
                DownloadFailed.class, () -> new Downloader(SHORT, true).fetch(source, file, new Progress()));
        assertTrue(refused.sentence().contains("status 302"), refused::sentence);
        assertEquals(List.of(), plain.ranges());
        assertFalse(Files.exists(file));
    }
}
