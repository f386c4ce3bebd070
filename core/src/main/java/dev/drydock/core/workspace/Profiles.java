package dev.drydock.core.workspace;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The user's connection profiles, without secrets. Names are unique among the live ones, letter case ignored.
/// Any thread; blocks for the time of a small read or write.
@SuppressWarnings("DoNotCallSuggester")
public final class Profiles {
    /// Stores a new profile, or one more time a profile that is in the bin.
    public ProfileChange add(ConnectionProfile profile, String folder) throws FaultException {
        throw new UnsupportedOperationException(profile.id() + folder);
    }

    public ProfileChange update(ConnectionProfile profile, String folder) throws FaultException {
        throw new UnsupportedOperationException(profile.id() + folder);
    }

    /// Live profiles by folder and name.
    public List<StoredProfile> list() throws FaultException {
        throw new UnsupportedOperationException();
    }

    /// A live profile by id, else by name (letter case ignored).
    public Optional<StoredProfile> find(String idOrName) throws FaultException {
        throw new UnsupportedOperationException(idOrName);
    }

    /// Puts a live profile into the bin. False when there is none with this id.
    public boolean remove(String id) throws FaultException {
        throw new UnsupportedOperationException(id);
    }

    /// What was removed, newest first.
    public List<StoredProfile> bin() throws FaultException {
        throw new UnsupportedOperationException();
    }

    public ProfileChange restore(String id) throws FaultException {
        throw new UnsupportedOperationException(id);
    }

    public void used(String id, Instant when) throws FaultException {
        throw new UnsupportedOperationException(id + when);
    }
}
