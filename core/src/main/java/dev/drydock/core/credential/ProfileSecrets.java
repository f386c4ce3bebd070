package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.credential.SecretPrompt.Question;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretId.Slot;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The secrets of all profiles, each where its policy says. What was typed and not proved yet is in memory
/// only; it comes first. Any thread; all but [#typed] may block, and those that throw may ask the user. What
/// they throw is refused by a [dev.drydock.core.secrets.SecretRule].
public final class ProfileSecrets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileSecrets.class);

    private final SecretPlaces places;
    private final SecretPrompt prompt;
    private final KeptSecrets kept;
    private final KeptSecrets unasked;
    private final Settlement settlement;

    /// @param places closed with this
    /// @param trial tells which of two passwords holds after a change was cut off
    public ProfileSecrets(SecretPlaces places, SecretPrompt prompt, LoginTrial trial) {
        this.places = places;
        this.prompt = prompt;
        this.kept = new KeptSecrets(places, prompt);
        this.unasked = new KeptSecrets(places, SecretPrompt.NONE);
        this.settlement = new Settlement(places.home(), kept, trial, this::source);
    }

    public SecretPlaces places() {
        return places;
    }

    /// Where secrets could be kept, with what keeps a place from being used. Reads one small file.
    public List<KeepingChoice> choices() {
        return places.choices();
    }

    /// Makes a place usable before anything depends on it: asks for the vault's passphrase, looks for the
    /// keychain.
    ///
    /// @throws FaultException why it cannot be used
    public void prepare(SecretKeeping place) throws FaultException {
        kept.prepare(place);
    }

    /// Everything that opening a connection of `profile` may need.
    public SecretSource source(ConnectionProfile profile) {
        return new SecretSource() {
            @Override
            public Optional<Secret> find(SecretUse use) throws FaultException {
                return ProfileSecrets.this.find(profile, use);
            }

            @Override
            public SecretSource quiet() {
                return use -> findQuietly(profile, use);
            }
        };
    }

    /// A copy that the caller closes. A password whose change was cut off is settled first. Asks for what is
    /// not kept, except for the login's own password, which many servers do not need.
    public Optional<Secret> find(ConnectionProfile profile, SecretUse use) throws FaultException {
        if (profile.id().isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> typed = places.memory().find(SecretId.current(profile.id(), use));
        if (typed.isPresent()) {
            return typed;
        }
        if (use == SecretUse.DATABASE) {
            settlement.settle(profile);
        }
        Optional<Secret> found = kept.find(profile, use, Slot.CURRENT);
        return found.isPresent() || use == SecretUse.DATABASE ? found : ask(profile, use);
    }

    /// Whether one is known or kept, without asking for anything.
    public boolean holds(ConnectionProfile profile, SecretUse use) throws FaultException {
        return places.memory().holds(SecretId.current(profile.id(), use)) || kept.holds(profile, use, Slot.CURRENT);
    }

    /// Whether a change of the login's password was cut off and is not settled yet.
    public boolean changing(ConnectionProfile profile) throws FaultException {
        return kept.holds(profile, SecretUse.DATABASE, Slot.NEXT);
    }

    /// Holds what the user typed for this run; returns at once. [#proved] moves it to its place.
    public void typed(String profileId, SecretUse use, Secret secret) {
        places.memory().put(SecretId.current(profileId, use), secret);
    }

    /// The server took what was typed: it goes where the profile keeps its secrets. What cannot be kept stays
    /// in memory.
    public void proved(ConnectionProfile profile) {
        if (profile.policy().secrets() == SecretKeeping.ASK || profile.id().isEmpty()) {
            return;
        }
        for (SecretUse use : SecretUse.values()) {
            places.memory().find(SecretId.current(profile.id(), use)).ifPresent(typed -> {
                try (typed) {
                    put(profile, use, typed);
                } catch (FaultException notKept) {
                    LOG.warn("a proved secret stays in memory: {}", notKept.fault());
                }
            });
        }
    }

    /// Keeps a secret where the profile's policy says. The user knows what holds: a change that was cut off is
    /// forgotten.
    public void put(ConnectionProfile profile, SecretUse use, Secret secret) throws FaultException {
        kept.put(profile, use, Slot.CURRENT, secret);
        kept.remove(profile, use, Slot.NEXT);
        if (profile.policy().secrets() != SecretKeeping.ASK) {
            places.memory().remove(SecretId.current(profile.id(), use));
        }
    }

    public void remove(ConnectionProfile profile, SecretUse use) throws FaultException {
        for (Slot slot : Slot.values()) {
            places.memory().remove(new SecretId(profile.id(), use, slot));
            kept.remove(profile, use, slot);
        }
    }

    /// Takes every secret of a profile along when its user decided on another place. What is in the new place
    /// is there before it leaves the old one. Nobody is asked when there is none.
    public void move(ConnectionProfile before, ConnectionProfile after) throws FaultException {
        if (before.policy().secrets() == after.policy().secrets()) {
            return;
        }
        for (SecretUse use : SecretUse.values()) {
            for (Slot slot : Slot.values()) {
                Optional<Secret> found =
                        kept.holds(before, use, slot) ? kept.find(before, use, slot) : Optional.empty();
                if (found.isPresent()) {
                    try (Secret secret = found.get()) {
                        kept.put(after, use, slot, secret);
                    }
                }
            }
        }
        for (SecretUse use : SecretUse.values()) {
            for (Slot slot : Slot.values()) {
                if (kept.holds(before, use, slot)) {
                    kept.remove(before, use, slot);
                }
            }
        }
    }

    /// Wipes memory, locks the vault.
    @Override
    public void close() {
        places.close();
    }

    KeptSecrets kept() {
        return kept;
    }

    Settlement settlement() {
        return settlement;
    }

    private Optional<Secret> findQuietly(ConnectionProfile profile, SecretUse use) throws FaultException {
        if (profile.id().isEmpty()) {
            return Optional.empty();
        }
        Optional<Secret> typed = places.memory().find(SecretId.current(profile.id(), use));
        return typed.isPresent() ? typed : unasked.find(profile, use, Slot.CURRENT);
    }

    private Optional<Secret> ask(ConnectionProfile profile, SecretUse use) {
        Optional<Secret> answer = prompt.ask(new Question.ForProfile(profile.name(), use));
        answer.ifPresent(secret -> typed(profile.id(), use, secret));
        return answer;
    }
}
