package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import java.util.List;
import org.andian.portal.identity.Scope;

/** Door: thresholds, most specific first: circuit over premises over device type. */
@Stateless
public class AlarmRules {

    /** The rules in force for one circuit of a device, one per kind and metric. @param circuit 0 for the device itself */
    public List<RuleRow> inForce(Scope scope, String deviceNo, int circuit) {
        throw new UnsupportedOperationException();
    }

    public List<RuleRow> ofType(Scope scope, String typeCode) {
        throw new UnsupportedOperationException();
    }

    /** Creates or replaces the rule of that reach, kind and metric; limits are checked against the metric's range. */
    public void set(Scope scope, RuleRow rule) {
        throw new UnsupportedOperationException();
    }

    /** Removes an override of a premises or circuit; the wider rule holds again. */
    public void remove(Scope scope, long id) {
        throw new UnsupportedOperationException();
    }
}
