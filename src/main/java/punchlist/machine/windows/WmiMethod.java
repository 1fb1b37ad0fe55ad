package punchlist.machine.windows;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemClassObject;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemServices;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WTypes.BSTR;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchlist.machine.wmi.WmiObject;
import punchlist.reading.Why;

/**
 * Calls a method of a WMI class or instance
 * (learn.microsoft.com/windows/win32/api/wbemcli/nf-wbemcli-iwbemservices-execmethod). Names come from the program, never
 * from outside; values are passed as parameters, never put into a query.
 *
 * @param namespace with backslashes
 * @param wmiClass the class
 * @param path of the instance, or the class's name where the method belongs to it
 * @param name the method's name
 */
record WmiMethod(String namespace, String wmiClass, String path, String name) {

    private static final int DENIED = 0x8004_1003;
    private static final int COM_DENIED = 0x8007_0005;

    /** Calls it with these arguments, texts or whole numbers, and answers what came out. */
    WmiObject call(Map<String, Object> arguments) throws CallFailed {
        try (ComThread _ = ComThread.begin()) {
            IWbemServices services = WbemcliUtil.connectServer(namespace);
            try {
                WmiReads.protect(services);
                return call(services, arguments);
            } finally {
                services.Release();
            }
        } catch (COMException e) {
            throw failed(e);
        }
    }

    private WmiObject call(IWbemServices services, Map<String, Object> arguments) {
        IWbemClassObject declared = services.GetObject(wmiClass, 0, null);
        try {
            IWbemClassObject signature = declared.GetMethod(name);
            if (signature.getPointer() == null) { // it takes no arguments
                return execute(services, null);
            }
            try {
                IWbemClassObject in = signature.SpawnInstance();
                try {
                    arguments.forEach((argument, value) -> put(in, argument, value));
                    return execute(services, in);
                } finally {
                    in.Release();
                }
            } finally {
                signature.Release();
            }
        } finally {
            declared.Release();
        }
    }

    private WmiObject execute(IWbemServices services, @Nullable IWbemClassObject in) {
        BSTR at = OleAuto.INSTANCE.SysAllocString(path);
        BSTR method = OleAuto.INSTANCE.SysAllocString(name);
        try {
            PointerByReference answered = new PointerByReference();
            COMUtils.checkRC(
                    services.ExecMethod(at, method, 0, null, in == null ? null : in.getPointer(), answered, null));
            IWbemClassObject out = new IWbemClassObject(answered.getValue());
            try {
                return WmiReads.properties(out);
            } finally {
                out.Release();
            }
        } finally {
            OleAuto.INSTANCE.SysFreeString(at);
            OleAuto.INSTANCE.SysFreeString(method);
        }
    }

    private static void put(IWbemClassObject in, String argument, Object value) {
        BSTR text = OleAuto.INSTANCE.SysAllocString(value.toString());
        try {
            VARIANT variant = value instanceof Integer number ? new VARIANT(number) : new VARIANT(text);
            HRESULT result = in.Put(argument, 0, variant, 0);
            COMUtils.checkRC(result);
        } finally {
            OleAuto.INSTANCE.SysFreeString(text);
        }
    }

    private CallFailed failed(COMException e) {
        HRESULT result = e.getHresult();
        int code = result == null ? 0 : result.intValue();
        return new CallFailed(
                code == DENIED || code == COM_DENIED
                        ? new Why.Denied("administrator")
                        : new Why.Failed(wmiClass + "." + name, "0x" + Integer.toHexString(code)));
    }
}
