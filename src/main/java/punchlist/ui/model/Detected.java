package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.access.InstalledPrograms;
import punchlist.check.igss.IgssFacts;
import punchlist.machine.Adapters;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryValue;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * What a machine says of itself.
 *
 * @param machine which it is
 * @param scope what was said when it was asked
 * @param readings what was asked
 */
record Detected(MachineId machine, Scope scope, Readings readings) {

    static final RegistryValue PRODUCT = windows("ProductName");
    static final RegistryValue VERSION = windows("DisplayVersion");
    static final RegistryValue BUILD = windows("CurrentBuildNumber");
    static final RegistryValue REVISION = windows("UBR");

    private static RegistryValue windows(String name) {
        return RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", name);
    }

    static List<Question<?>> needs(Scope scope, Readings soFar) {
        List<Question<?>> all =
                new ArrayList<>(List.<Question<?>>of(PRODUCT, VERSION, BUILD, REVISION, new Adapters()));
        all.addAll(InstalledPrograms.needs(soFar));
        all.addAll(IgssFacts.needs(scope, soFar));
        return all;
    }
}
