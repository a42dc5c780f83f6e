package org.andian.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import org.andian.portal.alarm.AlarmsChanged;

/** Sends a tick after the commit that changed alarms. */
@ApplicationScoped
public class PortalPush {

    @Inject
    @Push(channel = "alarms")
    private PushContext alarms;

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlarmsChanged changed) {
        alarms.send("alarms");
    }
}
