package punchlist.machine.sddl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two-letter words for rights and inheritance in SDDL. */
final class Words {

    private static final Map<String, Integer> RIGHTS = numbers("""
            GA 10000000 GX 20000000 GW 40000000 GR 80000000 RC 20000 SD 10000 WD 40000 WO 80000
            CC 1 DC 2 LC 4 SW 8 RP 10 WP 20 DT 40 LO 80 CR 100
            FA 1f01ff FR 120089 FW 120116 FX 1200a0 KA f003f KR 20019 KW 20006 KX 20019 NW 1 NR 2 NX 4
            """);

    /** The words used in writing: those that stand for the whole mask of a file's entry. */
    private static final Map<Integer, String> WHOLE = Map.of(
            0x1f01ff,
            "FA",
            0x120089,
            "FR",
            0x120116,
            "FW",
            0x1200a0,
            "FX",
            0x10000000,
            "GA",
            0x20000000,
            "GX",
            0x40000000,
            "GW",
            0x80000000,
            "GR");

    /** In the order in which they are written. CR is the later flag "critical". */
    private static final Map<String, Integer> FLAGS = numbers("OI 1 CI 2 NP 4 IO 8 ID 10 CR 20 SA 40 FA 80");

    private Words() {}

    private static Map<String, Integer> numbers(String text) {
        String[] words = text.strip().split("\\s+", -1);
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], Integer.parseUnsignedInt(words[i + 1], 16));
        }
        return Collections.unmodifiableMap(map);
    }

    static String writtenMask(int mask) {
        return WHOLE.getOrDefault(mask, "0x" + Integer.toHexString(mask));
    }

    static String writtenFlags(int flags) {
        StringBuilder out = new StringBuilder();
        FLAGS.forEach((word, bit) -> out.append((flags & bit) != 0 ? word : ""));
        return out.toString();
    }

    /** The flags of a run of words; the position is that of the run, for the message. */
    static int flags(String text, int position) {
        return words(text, position, FLAGS, "inheritance flags (OI CI NP IO ID SA FA)");
    }

    /** The rights of a run of words, or of a hexadecimal, octal or decimal number; nothing is no right. */
    static int mask(String text, int position) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return words(text, position, RIGHTS, "rights (words such as FA, GR, CC, or a number)");
        }
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                return Integer.parseUnsignedInt(text, 2, text.length(), 16);
            }
            return Integer.parseUnsignedInt(text, text.length() > 1 && text.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException e) {
            throw new BadSddl(position, "a number of 32 bits");
        }
    }

    private static int words(String text, int position, Map<String, Integer> known, String expected) {
        int bits = 0;
        for (int i = 0; i < text.length(); i += 2) {
            Integer bit = i + 2 <= text.length() ? known.get(text.substring(i, i + 2)) : null;
            if (bit == null) {
                throw new BadSddl(position + i, expected);
            }
            bits |= bit;
        }
        return bits;
    }
}
