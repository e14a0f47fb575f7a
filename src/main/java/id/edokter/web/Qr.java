package id.edokter.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path for an SVG, a unit per module. A QR code on paper holds a name and no key: it can be
 * read by anybody who sees the paper, so it is a name, not a key.
 *
 * @param size modules from side to side, without the white margin
 * @param path rows of dark modules
 */
public record Qr(int size, String path) {

    public static Qr of(String text) {
        // as much error correction as the smallest size still takes: paper gets folded and wet
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) x++;
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                else x++;
            }
        }
        return new Qr(code.size, path.toString());
    }
}
