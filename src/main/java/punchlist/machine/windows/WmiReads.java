package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.platform.win32.COM.Wbemcli;
import com.sun.jna.platform.win32.COM.Wbemcli.IEnumWbemClassObject;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemClassObject;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemServices;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The instances of a WMI class with all their properties. Namespace and class come from the catalogue and its tables,
 * never from outside; what is no name is refused all the same, because it goes into a query.
 */
final class WmiReads {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int INVALID_NAMESPACE = 0x8004_100E;
    private static final int INVALID_CLASS = 0x8004_1010;
    private static final int NOT_FOUND = 0x8004_1002;
    private static final int PROVIDER_NOT_LOADED = 0x8004_1013;
    private static final int WMI_DENIED = 0x8004_1003;
    private static final int COM_DENIED = 0x8007_0005;
    private static final int AUTHENTICATE_PRIVATELY = 6; // RPC_C_AUTHN_LEVEL_PKT_PRIVACY
    private static final int IMPERSONATE = 3; // RPC_C_IMP_LEVEL_IMPERSONATE
    private static final int WINDOWS_LOGON = 10; // RPC_C_AUTHN_WINNT
    private static final int LOCAL_PROPERTIES = 0x40; // WBEM_FLAG_NONSYSTEM_ONLY
    private static final int STEP = 5_000; // milliseconds
    private static final int MOST = 10_000;
    private static final String PATH = "__RELPATH";

    private WmiReads() {}

    static Reply<WmiTable> ask(WmiInstances question) throws CallFailed {
        if (!NAME.matcher(question.wmiClass()).matches()) {
            throw new CallFailed(new Why.NotUnderstood("'" + question.wmiClass() + "' is no class"));
        }
        try (ComThread _ = ComThread.begin()) {
            return Reply.of(Answer.known(table(question)));
        } catch (COMException e) {
            return Reply.of(without(e));
        }
    }

    /**
     * The path of an instance, for a method of it.
     *
     * @param key the property that names it; blank where the class has but one instance
     * @param wanted the property's value, without case
     */
    static String path(WmiInstances question, String key, String wanted) throws CallFailed {
        try (ComThread _ = ComThread.begin()) {
            return instances(question).all().stream()
                    .filter(one -> key.isBlank()
                            || one.text(key).filter(wanted::equalsIgnoreCase).isPresent())
                    .flatMap(one -> one.text(PATH).stream())
                    .findFirst()
                    .orElseThrow(() -> CallFailed.saying(question.wmiClass(), "has no such instance"));
        } catch (COMException e) {
            throw new CallFailed(new Why.Failed("WMI", String.valueOf(e.getHresult())));
        }
    }

    private static WmiTable table(WmiInstances question) throws CallFailed {
        return new WmiTable(
                instances(question).all().stream().map(WmiReads::plain).toList());
    }

    private static WmiObject plain(WmiObject instance) {
        Map<String, WmiObject.Value> properties = new LinkedHashMap<>(instance.properties());
        properties.remove(PATH);
        return new WmiObject(properties);
    }

    private static WmiTable instances(WmiInstances question) throws CallFailed {
        IWbemServices services = WbemcliUtil.connectServer(question.namespace());
        try {
            protect(services);
            IEnumWbemClassObject found = services.ExecQuery(
                    "WQL",
                    "SELECT * FROM " + question.wmiClass(),
                    Wbemcli.WBEM_FLAG_FORWARD_ONLY | Wbemcli.WBEM_FLAG_RETURN_IMMEDIATELY,
                    null);
            try {
                protect(found);
                return new WmiTable(all(found));
            } finally {
                found.Release();
            }
        } finally {
            services.Release();
        }
    }

    /** The namespaces of BitLocker and of the TPM answer on a private connection only. */
    static void protect(Unknown proxy) {
        Ole32.INSTANCE.CoSetProxyBlanket(proxy, WINDOWS_LOGON, 0, null, AUTHENTICATE_PRIVATELY, IMPERSONATE, null, 0);
    }

    private static List<WmiObject> all(IEnumWbemClassObject found) throws CallFailed {
        List<WmiObject> all = new ArrayList<>();
        Pointer[] one = new Pointer[1];
        IntByReference got = new IntByReference();
        while (true) {
            HRESULT result = found.Next(STEP, 1, one, got);
            int code = result.intValue();
            if (code == Wbemcli.WBEM_S_TIMEDOUT) {
                continue; // the question's own deadline ends it
            }
            if (code < 0) {
                throw new COMException("IEnumWbemClassObject::Next", result);
            }
            if (got.getValue() == 0) {
                return all;
            }
            if (all.size() == MOST) {
                throw new CallFailed(new Why.Incomplete(MOST + " instances"));
            }
            IWbemClassObject instance = new IWbemClassObject(one[0]);
            try {
                all.add(properties(instance));
            } finally {
                instance.Release();
            }
        }
    }

    /** An instance's properties. */
    static WmiObject properties(IWbemClassObject instance) {
        Map<String, WmiObject.Value> properties = new LinkedHashMap<>();
        for (String name : instance.GetNames(null, LOCAL_PROPERTIES, null)) {
            value(instance, name).ifPresent(value -> properties.put(name, value));
        }
        value(instance, PATH).ifPresent(value -> properties.put(PATH, value));
        return new WmiObject(properties);
    }

    private static Optional<WmiObject.Value> value(IWbemClassObject instance, String name) {
        VARIANT.ByReference value = new VARIANT.ByReference();
        IntByReference type = new IntByReference();
        if (instance.Get(name, 0, value, type, null).intValue() < 0) {
            return Optional.empty();
        }
        try {
            return WmiValue.of(value, type.getValue());
        } finally {
            OleAuto.INSTANCE.VariantClear(value);
        }
    }

    static Answer<WmiTable> without(COMException e) {
        HRESULT result = e.getHresult();
        int code = result == null ? 0 : result.intValue();
        return switch (code) {
            case INVALID_NAMESPACE, INVALID_CLASS, NOT_FOUND -> Answer.absent();
            case WMI_DENIED, COM_DENIED -> Answer.unread(new Why.Denied("administrator"));
            case PROVIDER_NOT_LOADED -> Answer.unread(new Why.Unsupported("Windows without this WMI provider"));
            default -> Answer.unread(new Why.Failed("WMI", "0x" + Integer.toHexString(code)));
        };
    }
}
