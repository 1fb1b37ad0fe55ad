package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.WindowsPath;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Sets the descriptors of a folder tree, object by object, each by its handle and exactly as its text says. What already
 * is as wanted is left alone; owner and group are touched only where they differ. Every object is looked at before the
 * first is changed: one link, junction or second name below the folder and nothing is touched.
 */
final class FolderDescriptorWrites {

    private static final int LOOK = WinNT.READ_CONTROL;

    private FolderDescriptorWrites() {}

    /** What is to be set on an object that differed when it was looked at. */
    record Step(String path, String sddl, int parts) {}

    static void set(FolderDescriptors at, Answer<Descriptors> value) throws CallFailed {
        switch (value) {
            case Answer.Known<Descriptors>(Descriptors wanted) -> {
                for (Step step : steps(at.root(), wanted)) {
                    take(step);
                }
            }
            case Answer.Absent<Descriptors> absent -> throw new CallFailed(new Why.Unsupported("removing folders"));
            case Answer.Unread<Descriptors>(Why why) -> throw new CallFailed(why);
        }
    }

    /** Looks at everything; nothing is set. */
    static List<Step> steps(String root, Descriptors wanted) throws CallFailed {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<String, String> entry : wanted.byPath().entrySet()) {
            String path = entry.getKey();
            if (!WindowsPath.isWithin(path, root)) {
                throw CallFailed.saying("CreateFile", path + " is not below " + root);
            }
            try (FileObject object = FileObject.open(path, LOOK)) {
                int parts = different(ObjectSddl.of(object), entry.getValue());
                if (parts != 0) {
                    object.refuseDetours();
                    steps.add(new Step(path, entry.getValue(), parts));
                }
            } catch (NotThere e) {
                if (path.equalsIgnoreCase(root)) {
                    throw e;
                }
                // a file that has gone since needs no descriptor any more
            }
        }
        return steps;
    }

    /** Which parts differ, both texts written by this Windows. */
    private static int different(String found, String wanted) throws CallFailed {
        int dacl = ObjectSddl.part(found, ObjectSddl.DACL).equals(ObjectSddl.part(wanted, ObjectSddl.DACL))
                ? 0
                : ObjectSddl.DACL;
        int owners = ObjectSddl.part(found, ObjectSddl.OWNERS).equals(ObjectSddl.part(wanted, ObjectSddl.OWNERS))
                ? 0
                : ObjectSddl.OWNERS;
        return dacl | owners;
    }

    /** Sets one, looked at once more: what was in order a moment ago may have been exchanged. */
    static void take(Step step) throws CallFailed {
        if ((step.parts() & ObjectSddl.OWNERS) == 0) {
            write(step, LOOK | WinNT.WRITE_DAC);
            return;
        }
        try (Advapi32Util.Privilege restore = new Advapi32Util.Privilege(WinNT.SE_RESTORE_NAME)) {
            restore.enable();
            write(step, LOOK | WinNT.WRITE_DAC | WinNT.WRITE_OWNER);
        }
    }

    private static void write(Step step, int access) throws CallFailed {
        try (FileObject object = FileObject.open(step.path(), access)) {
            object.refuseDetours();
            ObjectSddl.set(object, step.sddl(), step.parts());
        }
    }
}
