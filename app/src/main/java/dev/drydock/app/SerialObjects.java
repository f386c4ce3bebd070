package dev.drydock.app;

import java.io.ObjectInputFilter;

/// No object is read from a serial stream in this process, whatever a driver or a library tries (CVE-2017-3523
/// and its kin). The launchers say the same with `jdk.serialFilter`, before the first class is loaded.
final class SerialObjects {
    private SerialObjects() {}

    /// A filter that was there from the start stays.
    static void refuse() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
        }
    }
}
