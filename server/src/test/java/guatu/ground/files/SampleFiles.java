package guatu.ground.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Files good and bad, made when they are needed.
final class SampleFiles {

    private SampleFiles() {
    }

    static byte[] image(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /// A grey JPEG of any size without ever holding its pixels: DC only, one bit a block.
    static byte[] hugeJpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeShort(0xFFD8);
        data.writeShort(0xFFDB);
        data.writeShort(67);
        data.writeByte(0);
        for (var i = 0; i < 64; i++) {
            data.writeByte(1);
        }
        data.writeShort(0xFFC0);
        data.writeShort(11);
        data.writeByte(8);
        data.writeShort(height);
        data.writeShort(width);
        data.write(new byte[] {1, 1, 0x11, 0});
        huffman(data, 0x00);
        huffman(data, 0x10);
        data.writeShort(0xFFDA);
        data.writeShort(8);
        data.write(new byte[] {1, 1, 0, 0, 63, 0});
        var blocks = (long) ((width + 7) / 8) * ((height + 7) / 8);
        data.write(new byte[(int) ((blocks * 2 + 7) / 8)]);
        data.writeShort(0xFFD9);
        return out.toByteArray();
    }

    /// One code of one bit, 0, meaning zero: no difference (DC), end of block (AC).
    private static void huffman(DataOutputStream data, int table) throws IOException {
        data.writeShort(0xFFC4);
        data.writeShort(20);
        data.writeByte(table);
        data.writeByte(1);
        data.write(new byte[15]);
        data.writeByte(0);
    }

    /// A PNG whose few bytes claim, and unpack to, any number of white pixels.
    static byte[] png(int width, int height, int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < rows; y++) {
                deflater.write(row);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        var body = new ByteArrayOutputStream();
        body.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        data.write(body.toByteArray());
        var crc = new CRC32();
        crc.update(body.toByteArray());
        data.writeInt((int) crc.getValue());
    }

    /// A JPEG with an EXIF block: orientation, camera, time and place.
    static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var tiff = new ByteArrayOutputStream();
        var data = new DataOutputStream(tiff);
        data.writeBytes("MM");
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(4);
        entry(data, 0x010F, 2, 8, 62);
        entry(data, 0x0112, 3, 1, orientation << 16);
        entry(data, 0x8769, 4, 1, 70);
        entry(data, 0x8825, 4, 1, 108);
        data.writeInt(0);
        data.writeBytes("Camera1\0");
        data.writeShort(1);
        entry(data, 0x9003, 2, 20, 88);
        data.writeInt(0);
        data.writeBytes("2026:06:15 09:30:00\0");
        gps(data);
        var block = tiff.toByteArray();
        var out = new ByteArrayOutputStream();
        var head = new DataOutputStream(out);
        head.writeShort(0xFFD8);
        head.writeShort(0xFFE1);
        head.writeShort(block.length + 8);
        head.writeBytes("Exif\0\0");
        head.write(block);
        head.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void gps(DataOutputStream data) throws IOException {
        data.writeShort(4);
        entry(data, 1, 2, 2, 'N' << 24);
        entry(data, 2, 5, 3, 162);
        entry(data, 3, 2, 2, 'E' << 24);
        entry(data, 4, 5, 3, 186);
        data.writeInt(0);
        for (var part : new int[] {28, 1, 30, 1, 0, 1, 121, 1, 15, 1, 0, 1}) {
            data.writeInt(part);
        }
    }

    private static void entry(DataOutputStream data, int tag, int type, int count, int value) throws IOException {
        data.writeShort(tag);
        data.writeShort(type);
        data.writeInt(count);
        data.writeInt(value);
    }
}
