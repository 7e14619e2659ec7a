package smoothscope.figure.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Many small images of one size as one JPEG picture, tile by tile. */
public final class TiledJpeg {
    /** JPEG packs blocks of so many pixels: a tile that ends with one does not bleed into the next. */
    private static final int BLOCK = 16;

    private static final float QUALITY = 0.85f;

    private final int side;
    private final int columns;
    private final BufferedImage sheet;
    private final Graphics2D graphics;
    private int tiles;

    /**
     * @param side of each image, in pixels; larger ones are made smaller
     * @param most how many images will be added
     */
    public TiledJpeg(int side, int most) {
        this.side = side;
        this.columns = (int) Math.ceil(Math.sqrt(most));
        int lines = (most + columns - 1) / columns;
        this.sheet = new BufferedImage(columns * pitch(), lines * pitch(), BufferedImage.TYPE_INT_RGB);
        this.graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /** From one tile to the next, in pixels. */
    public int pitch() {
        return (side + BLOCK - 1) / BLOCK * BLOCK;
    }

    public int columns() {
        return columns;
    }

    /** @param argb opaque packed pixels, {@code [height * width]} row by row */
    public void add(int width, int height, int[] argb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        int x = tiles % columns * pitch();
        int y = tiles / columns * pitch();
        // beyond its edge it goes on in colours like its own, which JPEG mixes into it
        graphics.drawImage(image, x, y, pitch(), pitch(), null);
        graphics.drawImage(image, x, y, side, side, null);
        tiles++;
    }

    /** The bytes of the picture. */
    public byte[] bytes() {
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), quality);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
