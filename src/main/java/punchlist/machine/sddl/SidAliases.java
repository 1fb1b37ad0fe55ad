package punchlist.machine.sddl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two-letter names of SIDs in SDDL ([MS-DTYP] 2.5.1.1 and the later ones of sddl.h). */
final class SidAliases {

    /** Aliases that mean the same SID on every computer. */
    private static final Map<String, String> FIXED = pairs("""
            AA S-1-5-32-579 AC S-1-15-2-1 AN S-1-5-7 AO S-1-5-32-548 AS S-1-18-1 AU S-1-5-11
            BA S-1-5-32-544 BG S-1-5-32-546 BO S-1-5-32-551 BU S-1-5-32-545
            CD S-1-5-32-574 CG S-1-3-1 CO S-1-3-0 CY S-1-5-32-569 ED S-1-5-9 ER S-1-5-32-573 ES S-1-5-32-576
            HA S-1-5-32-578 HI S-1-16-12288 HO S-1-5-32-584 IS S-1-5-32-568 IU S-1-5-4
            LS S-1-5-19 LU S-1-5-32-559 LW S-1-16-4096 ME S-1-16-8192 MP S-1-16-8448 MS S-1-5-32-577
            MU S-1-5-32-558 NO S-1-5-32-556 NS S-1-5-20 NU S-1-5-2 OW S-1-3-4 PO S-1-5-32-550 PS S-1-5-10
            PU S-1-5-32-547 RA S-1-5-32-575 RC S-1-5-12 RD S-1-5-32-555 RE S-1-5-32-552 RM S-1-5-32-580
            RU S-1-5-32-554 SI S-1-16-16384 SO S-1-5-32-549 SS S-1-18-2 SU S-1-5-6 SY S-1-5-18
            UD S-1-5-84-0-0-0-0-0 WD S-1-1-0 WR S-1-5-33
            """);

    /** Aliases of accounts of a domain or of this computer: only the last number is known. */
    private static final Map<String, Integer> RELATIVE = pairs("""
            AP 525 CA 517 CN 522 DA 512 DC 515 DD 516 DG 514 DU 513 EA 519 EK 527 KA 526 LA 500 LG 501 PA 520
            RO 498 RS 553 SA 518
            """).entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Integer.valueOf(e.getValue())));

    /** Made once: a tree of descriptors repeats the same few. */
    private static final class Made {
        static final Map<String, Trustee> ALL = Stream.concat(
                        RELATIVE.keySet().stream().map(letters -> Map.entry(letters, new Trustee(letters))),
                        FIXED.entrySet().stream().map(e -> Map.entry(e.getKey(), new Trustee(e.getValue()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

        private Made() {}
    }

    private static final Map<String, String> BACK =
            FIXED.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private SidAliases() {}

    private static Map<String, String> pairs(String text) {
        String[] words = text.strip().split("\\s+", -1);
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return Map.copyOf(map);
    }

    static boolean isRelative(String letters) {
        return RELATIVE.containsKey(letters);
    }

    /** The relative identifier of a domain-relative alias, or -1. */
    static int relativeId(String letters) {
        return RELATIVE.getOrDefault(letters, -1);
    }

    /** What the two letters name, if anything. */
    static Optional<Trustee> trustee(String letters) {
        return Optional.ofNullable(Made.ALL.get(letters));
    }

    /** The trustee as SDDL writes it: two letters where there are such, else the SID. */
    static String written(Trustee trustee) {
        return BACK.getOrDefault(trustee.text(), trustee.text());
    }
}
