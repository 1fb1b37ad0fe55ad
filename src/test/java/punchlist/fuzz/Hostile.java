package punchlist.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pieces of input that programs have stumbled over before. */
public final class Hostile {

    /** Texts: markup, formulas, control, direction, width, look-alikes, paths, patterns. */
    public static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "a\u0000b",
            "\u001b[2J\u001b]0;title\u0007",
            "\u009b31m",
            "\u202Egpj.exe",
            "\u2066x\u2069",
            "\u200B\u200D\uFEFF\u00AD",
            "\uD800",
            "\uDC00\uD800",
            "\uDBFF\uDFFF",
            "\uFFFE\uFFFF",
            "\u2028\u2029\u0085",
            "=cmd|'/c calc'!A1",
            "\t=1+1",
            "\r\n=1+1",
            "\uFF1D1+1",
            "\uFF0B1",
            "\u22121",
            "@SUM(A1)",
            "-2+3",
            "<script>alert(1)</script>",
            "]]><!--&x;-->",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
            "\"'`;--",
            "{0}{1,number}{2,choice,0#a}",
            "'{'",
            "%s%n%x",
            "$1\\1${x}",
            "..\\..\\x",
            "../../x",
            "\\\\host\\share\\x",
            "\\\\.\\pipe\\x",
            "CON",
            "NUL.txt",
            "file:stream",
            "a\nb",
            "аdmіn",
            "e\u0301",
            "\uD83D\uDE00",
            "İıſK",
            "0",
            "-1",
            "4294967296",
            "9223372036854775808",
            "1e400",
            "2147483648",
            "99999999999999999999",
            "PT2562047788015215H30M7S",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "S-1-5-21-4294967295-4294967295-4294967295-4294967295",
            "S-1-281474976710656",
            "0.0.0.0/0",
            "::/0",
            "255.255.255.255-0.0.0.0",
            "opc.tcp://user:secret@h:1",
            "https://[::1%25eth0]:99999/",
            "@%SystemRoot%\\system32\\x.dll,-1",
            "AAAA=A",
            "a".repeat(70_000));

    /** JSON that no writer of trees would write. */
    static final List<String> RAW = List.of(
            "[".repeat(5000) + "]".repeat(5000),
            "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
            "[".repeat(60) + "]".repeat(60),
            "{\"a\":1,\"a\":2}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "{\"@type\":\"javax.naming.InitialContext\",\"value\":1}",
            "{\"unread\":{}}",
            "{\"unread\":{\"reasonCode\":\"timed-out\",\"after\":\"PT2562047788015215H30M7S\"}}",
            "{\"unread\":{\"reasonCode\":\"timed-out\",\"after\":\"\"}}",
            "{\"unread\":{\"reasonCode\":\"not-allowed\",\"needed\":\"X\"}}",
            "{\"type\":\"REG_4294967296\",\"value\":\"\"}",
            "{\"type\":\"REG_9999999999\",\"value\":\"AA==\"}",
            "{\"type\":\"REG_DWORD\",\"value\":4294967296}",
            "{\"type\":\"REG_BINARY\",\"value\":\"!\"}",
            "{\"type\":\"REG_SZ\",\"bytes\":\"AAA\"}",
            "{\"key\":\"common.no.such.key\",\"args\":[1,{\"key\":\"list\"}]}",
            "{\"key\":\"list\",\"args\":[[]]}",
            "1e999999999",
            "-0",
            "1.0",
            "0.1e-400",
            "9".repeat(900),
            "9".repeat(1100),
            "00",
            "NaN",
            "'x'",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(100_000) + "\"",
            "null",
            "true",
            "[]",
            "{}",
            "");

    /** Bytes: lengths, signs, broken encodings. */
    static final List<byte[]> BYTES = List.of(
            bytes(0),
            bytes(0xff),
            bytes(0x7f, 0xff, 0xff, 0xff),
            bytes(0xff, 0xff, 0xff, 0x7f),
            bytes(0x80, 0, 0, 0),
            bytes(0, 0, 0, 0x80),
            bytes(0xff, 0xff, 0xff, 0xff),
            bytes(0, 0, 0, 0, 0, 0, 0, 0),
            bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
            bytes(0xc0, 0x80),
            bytes(0xed, 0xa0, 0x80),
            bytes(0xf5, 0x80, 0x80, 0x80),
            bytes(0xfe, 0xff),
            bytes(0xff, 0xfe),
            bytes(0xef, 0xbb, 0xbf),
            bytes(0, 0xd8),
            bytes(0xd8, 0),
            bytes('\r', '\n'),
            bytes('\n'),
            bytes('"'),
            bytes('\\'),
            bytes(0x1b, '[', '2', 'J'));

    private Hostile() {}

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A text as bytes; a lone surrogate becomes the three bytes that naive writers make of it. */
    static byte[] utf8(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[text.length() * 3];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[i * 3] = (byte) (0xe0 | c >> 12);
            bytes[i * 3 + 1] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[i * 3 + 2] = (byte) (0x80 | c & 0x3f);
        }
        return bytes;
    }
}
