package punchlist.report;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A QR code, black on white with its quiet zone, as a picture inside the page. */
final class QrCode {

    /** The printed width of the code without its quiet zone. */
    static final double WIDTH_MM = 25;

    private static final int QUIET = 4;
    private static final int PIXELS = 8;

    private final ByteMatrix modules;

    /** The code of a text; of capitals, digits and colons it needs the least room. */
    QrCode(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no text for a QR code: " + text.length() + " characters", e);
        }
    }

    /** The printed width with the quiet zone, in CSS. */
    String width() {
        double whole = WIDTH_MM * (modules.getWidth() + 2 * QUIET) / modules.getWidth();
        return String.format(Locale.ROOT, "%.1fmm", Math.ceil(whole * 10) / 10);
    }

    /** The picture as a {@code data:} address. */
    String picture() {
        int side = (modules.getWidth() + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, isBlack(x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isBlack(int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
