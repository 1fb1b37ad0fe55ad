package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What jna-platform lacks of advapi32 (a system library that Windows only ever loads from its own folder). */
interface SecurityCalls extends Advapi32 {

    SecurityCalls CALLS = Native.load("advapi32", SecurityCalls.class, W32APIOptions.DEFAULT_OPTIONS);

    /** learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-getkernelobjectsecurity */
    boolean GetKernelObjectSecurity(
            HANDLE object, int wanted, @Nullable Pointer descriptor, int size, IntByReference needed);

    /** learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-setkernelobjectsecurity */
    boolean SetKernelObjectSecurity(HANDLE object, int what, Pointer descriptor);

    /** learn.microsoft.com/windows/win32/api/sddl */
    boolean ConvertSecurityDescriptorToStringSecurityDescriptor(
            Pointer descriptor, int revision, int what, PointerByReference text, @Nullable IntByReference length);

    /** learn.microsoft.com/windows/win32/api/sddl */
    boolean ConvertStringSecurityDescriptorToSecurityDescriptor(
            String text, int revision, PointerByReference descriptor, @Nullable IntByReference size);

    /** learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regdeletekeyexw */
    int RegDeleteKeyEx(HKEY key, String name, int view, int reserved);

    /** learn.microsoft.com/windows/win32/api/winreg/nf-winreg-regflushkey */
    int RegFlushKey(HKEY key);

    /** learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryserviceconfigw */
    boolean QueryServiceConfig(SC_HANDLE service, @Nullable Pointer config, int size, IntByReference needed);

    /** learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfigw */
    boolean ChangeServiceConfig(
            SC_HANDLE service,
            int type,
            int start,
            int errorControl,
            @Nullable String path,
            @Nullable String group,
            @Nullable IntByReference tag,
            @Nullable Pointer dependencies,
            @Nullable String account,
            @Nullable String password,
            @Nullable String displayName);

    /** learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfig2w */
    boolean ChangeServiceConfig2(SC_HANDLE service, int what, Pointer information);
    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-auditquerysystempolicy */
    boolean AuditQuerySystemPolicy(Pointer subcategories, int count, PointerByReference found);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-auditsetsystempolicy */
    boolean AuditSetSystemPolicy(Pointer policy, int count);

    /** learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-auditfree */
    void AuditFree(Pointer buffer);

    /** QUERY_SERVICE_CONFIGW. */
    @NullUnmarked
    @FieldOrder({
        "serviceType",
        "startType",
        "errorControl",
        "binaryPathName",
        "loadOrderGroup",
        "tagId",
        "dependencies",
        "serviceStartName",
        "displayName"
    })
    final class ServiceConfig extends Structure {
        public int serviceType;
        public int startType;
        public int errorControl;
        public Pointer binaryPathName;
        public Pointer loadOrderGroup;
        public int tagId;
        public Pointer dependencies;
        public Pointer serviceStartName;
        public Pointer displayName;

        /** The structure at this place. */
        public ServiceConfig(Pointer at) {
            super(at);
            read();
        }
    }
}
