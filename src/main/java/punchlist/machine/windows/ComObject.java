package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.platform.win32.Guid.CLSID;
import com.sun.jna.platform.win32.Guid.IID;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WTypes;
import com.sun.jna.platform.win32.WTypes.BSTR;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import punchlist.reading.Why;

/**
 * A COM object, called by the places of its methods in the interface's table; closing it gives it back. (By name, late
 * bound, Wine does not find them.)
 */
final class ComObject extends Unknown implements AutoCloseable {

    private static final int FROM_WIN32 = 0x8007_0000;
    private static final int CODE = 0xFFFF;
    private static final int E_NOTIMPL = 0x8000_4001;
    private static final int CLASS_NOT_REGISTERED = 0x8004_0154;
    private static final int CLASS_NOT_AVAILABLE = 0x8004_0111;

    /** A text that is passed as a VARIANT. */
    record Variant(String text) {}

    ComObject(Pointer at) {
        super(at);
    }

    /** Makes the object of a class. */
    static ComObject create(String name, String clsid, String iid) throws CallFailed {
        PointerByReference made = new PointerByReference();
        HRESULT result = Ole32.INSTANCE.CoCreateInstance(
                new CLSID(clsid), null, WTypes.CLSCTX_INPROC_SERVER, new IID(iid), made);
        check(name, result.intValue());
        return new ComObject(made.getValue());
    }

    /**
     * Calls a method that answers an HRESULT.
     *
     * @param name its name, as it stands in a reason
     * @param place where it stands in the table
     * @param arguments texts become BSTRs
     */
    void call(String name, int place, Object... arguments) throws CallFailed {
        List<BSTR> texts = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        all.add(getPointer());
        try {
            for (Object argument : arguments) {
                all.add(
                        switch (argument) {
                            case String text -> bstr(text, texts::add);
                            case Variant(String text) -> new VARIANT.ByValue(new VARIANT(bstr(text, texts::add)));
                            default -> argument;
                        });
            }
            check(name, _invokeNativeInt(place, all.toArray()));
        } finally {
            texts.forEach(OleAuto.INSTANCE::SysFreeString);
        }
    }

    private static BSTR bstr(String text, Consumer<BSTR> made) {
        BSTR bstr = OleAuto.INSTANCE.SysAllocString(text);
        made.accept(bstr);
        return bstr;
    }

    /** Calls a method whose last argument takes an object. */
    ComObject object(String name, int place, Object... arguments) throws CallFailed {
        PointerByReference out = new PointerByReference();
        call(name, place, with(out, arguments));
        return new ComObject(out.getValue());
    }

    /** Calls a method whose last argument takes a text; one that is not given is empty. */
    String text(String name, int place) throws CallFailed {
        PointerByReference out = new PointerByReference();
        call(name, place, out);
        if (out.getValue() == null) {
            return "";
        }
        BSTR text = new BSTR(out.getValue());
        try {
            return text.getValue();
        } finally {
            OleAuto.INSTANCE.SysFreeString(text);
        }
    }

    private static Object[] with(Object last, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(last);
        return all.toArray();
    }

    /** A VARIANT that says nothing. */
    static VARIANT.ByValue nothing() {
        return new VARIANT.ByValue();
    }

    private static void check(String name, int result) throws CallFailed {
        if (COMUtils.FAILED(result)) {
            if ((result & ~CODE) == FROM_WIN32) {
                throw NotThere.orFailed(name, result & CODE, "administrator");
            }
            throw new CallFailed(
                    switch (result) {
                        case E_NOTIMPL, CLASS_NOT_REGISTERED, CLASS_NOT_AVAILABLE -> new Why.Unsupported("Windows without " + name);
                        default -> new Why.Failed(name, "0x" + Integer.toHexString(result));
                    });
        }
    }

    @Override
    public void close() {
        Release();
    }
}
