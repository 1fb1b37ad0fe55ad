package punchlist.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A secret planted to see whether it sings. Its core is letters and digits, so that it survives every escaping of the
 * characters around it.
 *
 * @param name what it stands for
 */
record Canary(String name) {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE"));

    /** The part that is looked for; the same in every run, and nowhere else. */
    String core() {
        return "Kn4ry"
                + HexFormat.of()
                        .toHexDigits(name.hashCode() * 0x9E3779B97F4A7C15L)
                        .toUpperCase(Locale.ROOT);
    }

    /** The secret with characters around it that have to be escaped in one form or another. */
    String secret() {
        return "\"<&" + core() + ">'=+ %\\";
    }

    /** The same without what no URL and no log-in can hold. */
    String plain() {
        return core();
    }

    /** The forms of the core, each as bytes in Latin-1. */
    private List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (Charset charset : CHARSETS) {
            byte[] bytes = core().getBytes(charset);
            forms.add(latin(bytes));
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
            forms.add(HexFormat.ofDelimiter(",").formatHex(bytes));
            for (int shift = 0; shift < 3; shift++) {
                byte[] shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(coded.substring(shift == 0 ? 0 : 4, coded.length() - coded.length() % 4 - 4));
            }
        }
        forms.add(new StringBuilder(core()).reverse().toString());
        return forms;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether it sings in these bytes, also in what is packed in them. */
    boolean singsIn(byte[] content) {
        return unpacked(content).anyMatch(part -> {
            String text = latin(part);
            return forms().stream().anyMatch(text::contains);
        });
    }

    private static Stream<byte[]> unpacked(byte[] content) {
        try {
            Stream<byte[]> inner = Stream.empty();
            if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
                inner = zip(content);
            } else if (content.length > 4 && latin(content).startsWith("%PDF")) {
                inner = pdf(content);
            }
            return Stream.concat(Stream.of(content), inner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<byte[]> zip(byte[] content) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(zip.readAllBytes());
            }
        }
        return parts.stream();
    }

    /** Every stream unpacked, and the text as people read it, which the fonts of the sheet write as glyph numbers. */
    private static Stream<byte[]> pdf(byte[] content) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            parts.add(stripper.getText(document).replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        parts.add(in.readAllBytes());
                    }
                }
            }
        }
        return parts.stream();
    }

    /** The files below a folder in which it sings. */
    List<Path> singsBelow(Path folder, List<Path> planted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !planted.contains(file))
                    .filter(file -> {
                        try {
                            return singsIn(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
