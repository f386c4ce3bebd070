import java.awt.*;
import java.awt.geom.*;
import java.awt.image.BufferedImage;
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws drydock.svg as PNG, ICO and ICNS: `java icons/Draw.java icons`.
class Draw {
    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Map<Integer, byte[]> pngs = new TreeMap<>();
        for (int size : List.of(16, 32, 48, 64, 128, 256, 512)) {
            pngs.put(size, png(size));
            Files.write(out.resolve("drydock-" + size + ".png"), pngs.get(size));
        }
        Files.write(out.resolve("drydock.ico"), ico(pngs, List.of(16, 32, 48, 256)));
        Files.write(out.resolve("drydock.icns"), icns(pngs));
    }

    static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 128.0, size / 128.0);
        g.setColor(new Color(0x0969da));
        g.fill(new RoundRectangle2D.Double(4, 4, 120, 120, 56, 56));
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(53, 23, 22, 22));
        g.draw(new Line2D.Double(64, 45, 64, 101));
        g.draw(new Line2D.Double(44, 58, 84, 58));
        Path2D arc = new Path2D.Double();
        arc.moveTo(28, 70);
        arc.curveTo(28, 90, 44, 101, 64, 101);
        arc.curveTo(84, 101, 100, 90, 100, 70);
        g.draw(arc);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static byte[] ico(Map<Integer, byte[]> pngs, List<Integer> sizes) {
        int total = 6
                + 16 * sizes.size()
                + sizes.stream().mapToInt(s -> pngs.get(s).length).sum();
        ByteBuffer b = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int at = 6 + 16 * sizes.size();
        for (int size : sizes) {
            byte edge = (byte) (size == 256 ? 0 : size);
            b.put(edge)
                    .put(edge)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            b.putInt(pngs.get(size).length).putInt(at);
            at += pngs.get(size).length;
        }
        sizes.forEach(size -> b.put(pngs.get(size)));
        return b.array();
    }

    static byte[] icns(Map<Integer, byte[]> pngs) {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        int total = 8
                + types.values().stream().mapToInt(s -> 8 + pngs.get(s).length).sum();
        ByteBuffer b = ByteBuffer.allocate(total);
        b.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
        types.forEach((type, size) -> b.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + pngs.get(size).length)
                .put(pngs.get(size)));
        return b.array();
    }
}
