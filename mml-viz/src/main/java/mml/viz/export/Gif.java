package mml.viz.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import mml.viz.svg.Svg;

/** Figures as an animation that repeats. */
final class Gif {
    /** A frame of 3840×2160 has less; choosing 256 colours for many more takes minutes. */
    private static final int MOST_PIXELS = 10_000_000;

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private Gif() {}

    /**
     * The bytes of an animated GIF. It has no half-transparent pixels, so the ground is always painted.
     *
     * @param figures at least one
     * @param style theme and scale
     * @param seconds how long each is shown, from 0.02 to 60
     * @throws IllegalArgumentException if there is no figure, the time is out of range, or a frame would have more than 10 million
     *     pixels
     */
    static byte[] of(Iterable<Svg> figures, Style style, double seconds) throws IOException {
        if (!(seconds >= 0.02 && seconds <= 60)) {
            throw new IllegalArgumentException("seconds is " + seconds + ", expected 0.02 to 60");
        }
        Style opaque = new Style(style.theme(), true, style.scale());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            boolean first = true;
            for (Svg figure : figures) {
                BufferedImage image = Palette.indexed(Renderer.image(figure, opaque, MOST_PIXELS));
                IIOMetadata metadata = timing(writer, image, (int) Math.round(seconds * 100), first);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
                first = false;
            }
            if (first) throw new IllegalArgumentException("figures is empty, expected at least one");
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static IIOMetadata timing(ImageWriter writer, BufferedImage image, int hundredths, boolean first)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) return (IIOMetadataNode) root.item(i);
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }
}
