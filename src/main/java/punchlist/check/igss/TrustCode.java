package punchlist.check.igss;

import java.util.Locale;
import java.util.Map;
import punchlist.text.Phrase;

/** What WinVerifyTrust's answers mean (learn.microsoft.com/windows/win32/seccrypto/common-hresult-values). */
final class TrustCode {

    private static final Map<Long, String> KNOWN = Map.ofEntries(
            Map.entry(0x800B0100L, "noSignature"),
            Map.entry(0x80096010L, "digest"),
            Map.entry(0x800B0109L, "root"),
            Map.entry(0x800B010AL, "chain"),
            Map.entry(0x800B0112L, "root"),
            Map.entry(0x800B0101L, "expired"),
            Map.entry(0x800B0111L, "distrusted"),
            Map.entry(0x800B0004L, "distrusted"),
            Map.entry(0x800B010CL, "revoked"),
            Map.entry(0x80092010L, "revoked"),
            Map.entry(0x800B0110L, "usage"),
            Map.entry(0x80096005L, "stamp"));

    private TrustCode() {}

    static Phrase said(long code) {
        String number = String.format(Locale.ROOT, "0x%08X", code);
        String known = KNOWN.get(code);
        return known == null
                ? Phrase.of("check.igss.trust.other", number)
                : Phrase.of("check.igss.trust." + known, number);
    }
}
