package smoothscope.figure.file;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import smoothscope.figure.Animation;
import smoothscope.figure.paint.Drawing;
import smoothscope.figure.raster.FigureDrawing;
import smoothscope.job.Progress;

/** An animation as a GIF that repeats for ever. After the first picture only what changed is written. */
final class GifFile {
    private static final String METADATA = "javax_imageio_gif_image_1.0";
    /** The block that makes a GIF repeat: a marker, then how often (two bytes), 0 for ever. */
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final ImageWriter writer;

    private GifFile(ImageWriter writer) {
        this.writer = writer;
    }

    /** One picture that stands still. */
    static void write(OutputStream out, Drawing drawing, double scale) throws IOException {
        write(out, gif -> gif.add(drawing.image(scale), Optional.empty(), 0));
    }

    static void write(OutputStream out, Animation animation, int width, int height, double scale, Progress progress)
            throws IOException {
        progress.begin("Painting", animation.size(), "pictures");
        write(out, gif -> {
            Optional<BufferedImage> before = Optional.empty();
            for (int i = 0; i < animation.size(); i++) {
                progress.check();
                Animation.Frame frame = animation.frame(i);
                BufferedImage image =
                        FigureDrawing.of(frame.figure(), width, height).image(scale);
                gif.add(image, before, frame.hundredths());
                before = Optional.of(image);
                progress.advance(1);
            }
        });
    }

    @FunctionalInterface
    private interface Pictures {
        void addTo(GifFile gif) throws IOException;
    }

    private static void write(OutputStream out, Pictures pictures) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            pictures.addTo(new GifFile(writer));
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private void add(BufferedImage image, Optional<BufferedImage> before, int hundredths) throws IOException {
        Rectangle changed =
                before.map(last -> changed(last, image)).orElse(new Rectangle(image.getWidth(), image.getHeight()));
        BufferedImage part = image.getSubimage(changed.x, changed.y, changed.width, changed.height);
        writer.writeToSequence(new IIOImage(part, null, metadata(part, changed, hundredths)), null);
    }

    /** The least rectangle around the pixels that differ; one pixel where none does. */
    private static Rectangle changed(BufferedImage before, BufferedImage after) {
        int width = after.getWidth();
        int[] old = new int[width];
        int[] now = new int[width];
        Rectangle changed = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < after.getHeight(); y++) {
            before.getRGB(0, y, width, 1, old, 0, width);
            after.getRGB(0, y, width, 1, now, 0, width);
            int first = Arrays.mismatch(old, now);
            if (first >= 0) {
                int last = width - 1;
                while (old[last] == now[last]) {
                    last--;
                }
                changed.add(new Rectangle(first, y, last - first + 1, 1));
            }
        }
        return changed.width < 1 ? new Rectangle(0, 0, 1, 1) : changed;
    }

    private IIOMetadata metadata(BufferedImage image, Rectangle place, int hundredths) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
        IIOMetadataNode descriptor = child(root, "ImageDescriptor");
        descriptor.setAttribute("imageLeftPosition", String.valueOf(place.x));
        descriptor.setAttribute("imageTopPosition", String.valueOf(place.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
        repeat.setAttribute("applicationID", "NETSCAPE");
        repeat.setAttribute("authenticationCode", "2.0");
        repeat.setUserObject(FOR_EVER.clone());
        child(root, "ApplicationExtensions").appendChild(repeat);
        metadata.setFromTree(METADATA, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
        if (parent.getElementsByTagName(name).getLength() == 0) {
            parent.appendChild(new IIOMetadataNode(name));
        }
        return (IIOMetadataNode) parent.getElementsByTagName(name).item(0);
    }
}
