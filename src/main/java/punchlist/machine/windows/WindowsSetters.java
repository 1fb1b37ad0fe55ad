package punchlist.machine.windows;

import punchlist.machine.FolderDescriptors;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.Setters;

/** How this Windows is changed. To be touched on Windows only. */
public final class WindowsSetters {

    private WindowsSetters() {}

    /** A setter for every kind of settable thing of the computer. */
    public static Setters all() {
        return Setters.none()
                .with(RegistryValue.class, new GuardedSetter<>("RegSetValueEx", RegistryWrites::set))
                .with(RegistryKeyPresence.class, new GuardedSetter<>("RegCreateKeyEx", RegistryKeyWrites::set))
                .with(ServiceStart.class, new GuardedSetter<>("ChangeServiceConfig", ServiceSettings::setStart))
                .with(ServiceRun.class, new GuardedSetter<>("ControlService", ServiceSettings::setState))
                .with(
                        FolderDescriptors.class,
                        new GuardedSetter<>("SetKernelObjectSecurity", FolderDescriptorWrites::set));
    }
}
