package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * Security descriptors as text, read from and set on an open object exactly as they are: nothing is inherited anew and
 * nothing passed on to what lies below (learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format).
 */
final class ObjectSddl {

    /** Whose the object is. */
    static final int OWNERS = WinNT.OWNER_SECURITY_INFORMATION | WinNT.GROUP_SECURITY_INFORMATION;

    /** Who may do what with it. */
    static final int DACL = WinNT.DACL_SECURITY_INFORMATION;

    /** Below which integrity nobody writes; READ_CONTROL is enough to read it. */
    static final int LABEL = 0x10; // LABEL_SECURITY_INFORMATION

    private static final int REVISION = 1;
    private static final int CONTROL_AT = 2;
    private static final short INHERITED = 0x0400; // SE_DACL_AUTO_INHERITED
    private static final short INHERITED_REQUIRED = 0x0100; // SE_DACL_AUTO_INHERIT_REQ
    private static final int FIRST_SIZE = 1024;

    private ObjectSddl() {}

    /** The owner, group and DACL of an object opened with READ_CONTROL. */
    static String of(FileObject object) throws CallFailed {
        return of(object.handle(), OWNERS | DACL, FIRST_SIZE);
    }

    /** The same with the integrity label, where the object has one of its own. */
    static String labelled(FileObject object) throws CallFailed {
        return of(object.handle(), OWNERS | DACL | LABEL, FIRST_SIZE);
    }

    private static String of(HANDLE handle, int parts, int size) throws CallFailed {
        IntByReference needed = new IntByReference();
        try (Memory descriptor = new Memory(size)) {
            if (SecurityCalls.CALLS.GetKernelObjectSecurity(handle, parts, descriptor, size, needed)) {
                return text(descriptor, parts);
            }
            int code = Native.getLastError();
            if (code != WinError.ERROR_INSUFFICIENT_BUFFER || needed.getValue() <= size) {
                throw CallFailed.of("GetKernelObjectSecurity", code);
            }
        }
        return of(handle, parts, needed.getValue());
    }

    /** The text again, as this Windows writes it, reduced to these parts. */
    static String part(String sddl, int parts) throws CallFailed {
        Pointer descriptor = parse(sddl);
        try {
            return text(descriptor, parts);
        } finally {
            KernelCalls.CALLS.LocalFree(descriptor);
        }
    }

    /** Sets these parts of a descriptor on an object opened with the rights for it. */
    static void set(FileObject object, String sddl, int parts) throws CallFailed {
        Pointer descriptor = parse(sddl);
        try {
            keepInherited(descriptor);
            if (!SecurityCalls.CALLS.SetKernelObjectSecurity(object.handle(), parts, descriptor)) {
                String right = (parts & OWNERS) != 0 ? "SeRestorePrivilege" : "WRITE_DAC";
                throw CallFailed.of("SetKernelObjectSecurity", Native.getLastError(), right);
            }
        } finally {
            KernelCalls.CALLS.LocalFree(descriptor);
        }
    }

    /** Windows keeps the mark "inherited" only when it is also asked to. */
    private static void keepInherited(Pointer descriptor) {
        short control = descriptor.getShort(CONTROL_AT);
        if ((control & INHERITED) != 0) {
            descriptor.setShort(CONTROL_AT, (short) (control | INHERITED_REQUIRED));
        }
    }

    /** The descriptor of a text, to be freed with LocalFree. */
    static Pointer parse(String sddl) throws CallFailed {
        PointerByReference descriptor = new PointerByReference();
        if (!SecurityCalls.CALLS.ConvertStringSecurityDescriptorToSecurityDescriptor(
                sddl, REVISION, descriptor, null)) {
            throw CallFailed.of("ConvertStringSecurityDescriptorToSecurityDescriptor", Native.getLastError());
        }
        return descriptor.getValue();
    }

    private static String text(Pointer descriptor, int parts) throws CallFailed {
        PointerByReference text = new PointerByReference();
        if (!SecurityCalls.CALLS.ConvertSecurityDescriptorToStringSecurityDescriptor(
                descriptor, REVISION, parts, text, null)) {
            throw CallFailed.of("ConvertSecurityDescriptorToStringSecurityDescriptor", Native.getLastError());
        }
        try {
            return text.getValue().getWideString(0);
        } finally {
            KernelCalls.CALLS.LocalFree(text.getValue());
        }
    }
}
