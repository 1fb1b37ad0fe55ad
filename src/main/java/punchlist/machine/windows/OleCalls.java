package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/** What is called of ole32. */
interface OleCalls extends StdCallLibrary {

    OleCalls CALLS = SystemLibrary.load("ole32.dll", OleCalls.class);

    /** learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-coinitializeex */
    int CoInitializeEx(@Nullable Pointer reserved, int apartment);

    /** learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-couninitialize */
    void CoUninitialize();

    /** learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-cotaskmemfree */
    void CoTaskMemFree(Pointer memory);
}
