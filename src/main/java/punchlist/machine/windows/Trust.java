package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Bytes;

/**
 * Asks Windows whether a file is trusted, without window, without revocation and without network
 * (learn.microsoft.com/windows/win32/api/wintrust/ns-wintrust-wintrust_data).
 */
final class Trust {

    private static final byte[] GENERIC_VERIFY_V2 = {
        (byte) 0xc4,
        0x56,
        (byte) 0xaa,
        0x00,
        0x6b,
        (byte) 0xcd,
        (byte) 0xd0,
        0x11,
        (byte) 0x8c,
        (byte) 0xc2,
        0x00,
        (byte) 0xc0,
        0x4f,
        (byte) 0xc2,
        (byte) 0x95,
        (byte) 0xee
    };
    private static final int DATA_SIZE = 88; // WINTRUST_DATA
    private static final int FILE_SIZE = 32; // WINTRUST_FILE_INFO
    private static final int CATALOG_SIZE = 72; // WINTRUST_CATALOG_INFO
    private static final int UI_NONE = 2;
    private static final int CHOICE_FILE = 1;
    private static final int CHOICE_CATALOG = 2;
    private static final int STATE_VERIFY = 1;
    private static final int STATE_CLOSE = 2;
    private static final int REVOCATION_CHECK_NONE = 0x10;
    private static final int CACHE_ONLY_URL_RETRIEVAL = 0x1000;
    private static final int LONGEST_CHAIN = 10;
    private static final long TICKS_A_SECOND = 10_000_000;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

    private Trust() {}

    /** What Windows says of a file by the signature in it. */
    static SignedFile.Trust ofFile(String path, HANDLE file) throws CallFailed {
        try (Memory name = wide(LongPath.of(path));
                Memory information = cleared(FILE_SIZE)) {
            information.setInt(0, FILE_SIZE);
            information.setPointer(8, name);
            information.setPointer(16, file.getPointer());
            return verify(CHOICE_FILE, information, Optional.empty());
        }
    }

    /** What Windows says of a file by a catalog that lists its digest. */
    static SignedFile.Trust ofCatalog(String path, HANDLE file, String catalog, byte[] hash, Pointer admin)
            throws CallFailed {
        try (Memory name = wide(LongPath.of(path));
                Memory list = wide(catalog);
                Memory tag = wide(HexFormat.of().withUpperCase().formatHex(hash));
                Memory digest = new Memory(hash.length);
                Memory information = cleared(CATALOG_SIZE)) {
            digest.write(0, hash, 0, hash.length);
            information.setInt(0, CATALOG_SIZE);
            information.setPointer(8, list);
            information.setPointer(16, tag);
            information.setPointer(24, name);
            information.setPointer(32, file.getPointer());
            information.setPointer(40, digest);
            information.setInt(48, hash.length);
            information.setPointer(64, admin);
            return verify(CHOICE_CATALOG, information, Optional.of(catalog));
        }
    }

    private static SignedFile.Trust verify(int choice, Pointer information, Optional<String> catalog) {
        try (Memory action = new Memory(GENERIC_VERIFY_V2.length);
                Memory data = cleared(DATA_SIZE)) {
            action.write(0, GENERIC_VERIFY_V2, 0, GENERIC_VERIFY_V2.length);
            data.setInt(0, DATA_SIZE);
            data.setInt(24, UI_NONE);
            data.setInt(32, choice);
            data.setPointer(40, information);
            data.setInt(48, STATE_VERIFY);
            data.setInt(72, REVOCATION_CHECK_NONE | CACHE_ONLY_URL_RETRIEVAL);
            int code = TrustCalls.CALLS.WinVerifyTrust(WinBase.INVALID_HANDLE_VALUE, action, data);
            try {
                return said(code, data.getPointer(56), catalog);
            } finally {
                data.setInt(48, STATE_CLOSE);
                TrustCalls.CALLS.WinVerifyTrust(WinBase.INVALID_HANDLE_VALUE, action, data);
            }
        }
    }

    private static SignedFile.Trust said(int code, @Nullable Pointer state, Optional<String> catalog) {
        List<Bytes> chain = new ArrayList<>();
        Optional<Instant> stamped = Optional.empty();
        Pointer provider = state == null ? null : TrustCalls.CALLS.WTHelperProvDataFromStateData(state);
        Pointer signer =
                provider == null ? null : TrustCalls.CALLS.WTHelperGetProvSignerFromChain(provider, 0, false, 0);
        if (signer != null) {
            for (int i = 0; i < Math.min(LONGEST_CHAIN, signer.getInt(12)); i++) {
                certificate(TrustCalls.CALLS.WTHelperGetProvCertFromChain(signer, i))
                        .ifPresent(chain::add);
            }
            stamped = signer.getInt(44) > 0 ? Optional.of(time(signer.getLong(4))) : Optional.empty();
        }
        return new SignedFile.Trust(code & 0xffff_ffffL, catalog, chain, stamped);
    }

    /** CRYPT_PROVIDER_CERT, and in it CERT_CONTEXT. */
    private static Optional<Bytes> certificate(@Nullable Pointer provided) {
        Pointer context = provided == null ? null : provided.getPointer(8);
        if (context == null) {
            return Optional.empty();
        }
        return Optional.of(Bytes.of(context.getPointer(8).getByteArray(0, context.getInt(16))));
    }

    private static Instant time(long ticks) {
        return Instant.ofEpochSecond(ticks / TICKS_A_SECOND - SECONDS_1601_TO_1970);
    }

    private static Memory cleared(int size) {
        Memory room = new Memory(size);
        room.clear();
        return room;
    }

    private static Memory wide(String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.UTF_16LE);
        Memory room = new Memory(bytes.length);
        room.write(0, bytes, 0, bytes.length);
        return room;
    }
}
