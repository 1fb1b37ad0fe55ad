package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;

/** What is called of ole32. */
interface OleCalls extends StdCallLibrary {

    OleCalls CALLS = SystemLibrary.load("ole32.dll", OleCalls.class);

    /** learn.microsoft.com/windows/win32/api/combaseapi/nf-combaseapi-cotaskmemfree */
    void CoTaskMemFree(Pointer memory);
}
