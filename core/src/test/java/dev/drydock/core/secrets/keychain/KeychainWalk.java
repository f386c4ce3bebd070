package dev.drydock.core.secrets.keychain;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretUse;
import java.util.Optional;

/// What [SystemKeychainTest] runs in a process of its own: every call once, told on standard output.
final class KeychainWalk {
    private static final SecretId ID = SecretId.current("walk", SecretUse.DATABASE);

    private KeychainWalk() {}

    @SuppressWarnings("SystemOut")
    static void main() {
        Keychain keychain = new Keychain();
        System.out.println(keychain.searched());
        try {
            System.out.println("absent: " + keychain.find(ID).isEmpty());
            keychain.put(ID, Secret.taking("grün 🔑 one".toCharArray()));
            System.out.println("comes back: " + holds(keychain, "grün 🔑 one"));
            keychain.put(ID, Secret.taking("two".toCharArray()));
            System.out.println("replaced: " + holds(keychain, "two"));
            keychain.remove(ID);
            System.out.println("removed: " + keychain.find(ID).isEmpty());
            keychain.close();
        } catch (FaultException unavailable) {
            System.out.println(unavailable.fault());
        }
        // Threads of the bus library may hang in a call for ever.
        System.exit(0);
    }

    private static boolean holds(Keychain keychain, String text) throws FaultException {
        Optional<Secret> found = keychain.find(ID);
        try (Secret secret = found.orElseThrow();
                Secret wanted = Secret.taking(text.toCharArray())) {
            return secret.sameAs(wanted);
        }
    }
}
