package org.andian.portal.intake;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.andian.portal.identity.Scope;

/** Door: what came in and could not be used, for the system administrator. */
@Stateless
public class IntakeLog {

    /** @param body the beginning of the frame as text, null when the rate cap did not keep it */
    public record RejectedFrame(long id, Instant receivedAt, String origin, String deviceNo, String reason, String detail, int size, String body) {
    }

    public record Misdated(Instant receivedAt, String deviceNo, int circuit, Instant ts, String body) {
    }

    public record Conflict(Instant receivedAt, String deviceNo, int circuit, Instant ts, String metric, Double stored, Double offered) {
    }

    public record BrokerEvent(Instant at, String kind, String username, String clientId, String remote, String topic, long count) {
    }

    /** How many frames of a device were rejected for a reason since a moment, kept or not. */
    public record Tally(String deviceNo, String reason, long count) {
    }

    public List<RejectedFrame> rejected(Scope scope, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int countRejected(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public List<Tally> tallies(Scope scope, Instant since) {
        throw new UnsupportedOperationException();
    }

    public List<Misdated> misdated(Scope scope, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int countMisdated(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public List<Conflict> conflicts(Scope scope, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int countConflicts(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public List<BrokerEvent> brokerEvents(Scope scope, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int countBrokerEvents(Scope scope) {
        throw new UnsupportedOperationException();
    }
}
