package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** What is called of wintrust.dll (learn.microsoft.com/windows/win32/api/wintrust, …/api/mscat). */
interface TrustCalls extends StdCallLibrary {

    TrustCalls CALLS = SystemLibrary.load("wintrust.dll", TrustCalls.class);

    /** learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-winverifytrust */
    int WinVerifyTrust(HANDLE window, Pointer action, Pointer data);

    /** learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-wthelperprovdatafromstatedata */
    @Nullable
    Pointer WTHelperProvDataFromStateData(Pointer state);

    /** learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-wthelpergetprovsignerfromchain */
    @Nullable
    Pointer WTHelperGetProvSignerFromChain(Pointer provider, int signer, boolean counter, int counterSigner);

    /** learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-wthelpergetprovcertfromchain */
    @Nullable
    Pointer WTHelperGetProvCertFromChain(Pointer signer, int certificate);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatadminacquirecontext2 */
    boolean CryptCATAdminAcquireContext2(
            PointerByReference admin, @Nullable Pointer subsystem, String digest, @Nullable Pointer policy, int flags);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatadmincalchashfromfilehandle2 */
    boolean CryptCATAdminCalcHashFromFileHandle2(
            Pointer admin, HANDLE file, IntByReference size, byte[] hash, int flags);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatadminenumcatalogfromhash */
    @Nullable
    Pointer CryptCATAdminEnumCatalogFromHash(
            Pointer admin, byte[] hash, int size, int flags, @Nullable PointerByReference previous);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatcataloginfofromcontext */
    boolean CryptCATCatalogInfoFromContext(Pointer catalog, Pointer information, int flags);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatadminreleasecatalogcontext */
    boolean CryptCATAdminReleaseCatalogContext(Pointer admin, Pointer catalog, int flags);

    /** learn.microsoft.com/windows/win32/api/mscat/nf-mscat-cryptcatadminreleasecontext */
    boolean CryptCATAdminReleaseContext(Pointer admin, int flags);
}
