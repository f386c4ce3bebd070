package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId.Slot;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretUse;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One change of one password on an open connection, from the announcement to the end, whatever fails on the
/// way.
final class RotationAct {
    private static final Logger LOG = LoggerFactory.getLogger(RotationAct.class);

    private final ConnectionProfile profile;
    private final Connection connection;
    private final Secret old;
    private final Secret next;
    private final Verdict verdict;
    private final PasswordRotation rotation;
    private final KeptSecrets kept;
    private RotationStep step = RotationStep.LOGIN;
    private String login = "";

    RotationAct(
            ConnectionProfile profile,
            Connection connection,
            Secret old,
            Secret next,
            Verdict verdict,
            PasswordRotation rotation) {
        this.profile = profile;
        this.connection = connection;
        this.old = old;
        this.next = next;
        this.verdict = verdict;
        this.rotation = rotation;
        this.kept = rotation.secrets().kept();
    }

    RotationEnd run() {
        try {
            login = rotation.change().login(connection);
            step = RotationStep.ANNOUNCE;
            rotation.tell(profile, login, verdict, "begun");
        } catch (FaultException refused) {
            return new RotationEnd.NotChanged(step, refused.fault());
        }
        RotationEnd end = announced();
        try {
            rotation.tell(profile, login, verdict, outcome(end));
        } catch (FaultException notTold) {
            LOG.warn("the end of a change of a password is not in the journal: {}", notTold.fault());
        }
        return end;
    }

    private RotationEnd announced() {
        step = RotationStep.KEEP_NEW;
        try {
            keepBoth();
        } catch (FaultException refused) {
            dropNew();
            return new RotationEnd.NotChanged(step, refused.fault());
        }
        step = RotationStep.CHANGE;
        try {
            rotation.change().change(connection, login, next);
        } catch (FaultException refused) {
            return changeFailed(refused.fault());
        }
        step = RotationStep.VERIFY;
        Optional<DbFault> failure = rotation.secrets().settlement().login(profile, next);
        if (failure.isPresent()) {
            return takeBack(failure.get());
        }
        step = RotationStep.STORE;
        try {
            store();
            return new RotationEnd.Changed(login);
        } catch (FaultException refused) {
            return takeBack(refused.fault());
        }
    }

    /// Both passwords are in the store, and are what was put there.
    private void keepBoth() throws FaultException {
        if (!keeps(Slot.CURRENT, old)) {
            kept.put(profile, SecretUse.DATABASE, Slot.CURRENT, old);
        }
        kept.put(profile, SecretUse.DATABASE, Slot.NEXT, next);
        if (!keeps(Slot.CURRENT, old) || !keeps(Slot.NEXT, next)) {
            throw SecretRule.NOT_KEPT_AS_GIVEN.refusal("");
        }
    }

    private boolean keeps(Slot slot, Secret secret) throws FaultException {
        Optional<Secret> found = kept.find(profile, SecretUse.DATABASE, slot);
        if (found.isEmpty()) {
            return false;
        }
        try (Secret there = found.get()) {
            return there.sameAs(secret);
        }
    }

    private void store() throws FaultException {
        kept.put(profile, SecretUse.DATABASE, Slot.CURRENT, next);
        if (!keeps(Slot.CURRENT, next)) {
            throw SecretRule.NOT_KEPT_AS_GIVEN.refusal("");
        }
        dropNew();
        if (profile.policy().secrets() != SecretKeeping.ASK) {
            rotation.secrets().places().memory().remove(Settlement.id(profile));
        }
    }

    /// What the server said no to was not done; when the answer was lost, only a login can tell.
    private RotationEnd changeFailed(DbFault why) {
        if (why instanceof DbFault.BadSql || why instanceof DbFault.Refused) {
            dropNew();
            return new RotationEnd.NotChanged(step, why);
        }
        return settled(why, new RotationEnd.NotChanged(step, why));
    }

    /// Gives the server its old password again, on the connection that is still open.
    private RotationEnd takeBack(DbFault why) {
        RotationEnd takenBack = new RotationEnd.TakenBack(step, why);
        try {
            rotation.change().change(connection, login, old);
            if (!keeps(Slot.CURRENT, old)) {
                kept.put(profile, SecretUse.DATABASE, Slot.CURRENT, old);
            }
        } catch (FaultException stuck) {
            LOG.warn("a change of a password could not be taken back at once: {}", stuck.fault());
            return settled(why, takenBack);
        }
        Optional<DbFault> failure = rotation.secrets().settlement().login(profile, old);
        if (failure.isPresent()) {
            return settled(why, takenBack);
        }
        dropNew();
        return takenBack;
    }

    /// The server is asked which one holds.
    private RotationEnd settled(DbFault why, RotationEnd oldHolds) {
        try {
            return switch (rotation.secrets().settlement().settleInTurn(profile)) {
                case OLD_HOLDS -> oldHolds;
                case NEW_HOLDS -> new RotationEnd.Changed(login);
                case NOTHING_TO_SETTLE, UNKNOWN -> new RotationEnd.Unsettled(step, why);
            };
        } catch (FaultException refused) {
            LOG.warn("a change of a password is not settled: {}", refused.fault());
            return new RotationEnd.Unsettled(step, why);
        }
    }

    /// One that stays does no harm: it is settled with the next use.
    private void dropNew() {
        try {
            kept.remove(profile, SecretUse.DATABASE, Slot.NEXT);
        } catch (FaultException stays) {
            LOG.warn("the second password of a change stays for now: {}", stays.fault());
        }
    }

    private static String outcome(RotationEnd end) {
        return switch (end) {
            case RotationEnd.Changed changed -> "done";
            case RotationEnd.Stopped stopped -> "refused";
            case RotationEnd.NotChanged(var at, var why) -> "failed" + code(why);
            case RotationEnd.TakenBack(var at, var why) -> "taken back" + code(why);
            case RotationEnd.Unsettled(var at, var why) -> "unsettled" + code(why);
        };
    }

    private static String code(DbFault why) {
        String state = why instanceof DbFault.Refused refused && why.sqlState().isEmpty()
                ? refused.rule().toLowerCase(Locale.ROOT)
                : why.sqlState();
        return state.isEmpty() ? "" : ":" + state;
    }
}
