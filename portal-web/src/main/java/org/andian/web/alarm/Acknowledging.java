package org.andian.web.alarm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.Acknowledged;
import org.andian.portal.alarm.Alarms;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;

/** Acknowledges, tells what became of it, and can take the last one back for a few seconds. */
@Named("acknowledging")
@ViewScoped
public class Acknowledging implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Alarms alarms;

    @Inject private CurrentUser user;

    @Inject private Words words;

    private List<Long> last = List.of();
    private String told;

    public void acknowledge(List<Long> ids, String note) {
        Acknowledged result = alarms.acknowledge(user.scope(), ids, Typed.text(note));
        last = result.done() > 0 ? ids : List.of();
        told = tell(result);
        PrimeFaces.current().ajax().addCallbackParam("acknowledged", result.done());
    }

    /** Only what the reader acknowledged is taken back: the door leaves others' alone. */
    public void takeBack() {
        alarms.takeBack(user.scope(), last);
        last = List.of();
        told = words.of("alarm.takenBack");
    }

    private String tell(Acknowledged result) {
        String done = words.of("alarm.done", words.number(result.done()));
        int skipped = result.already() + result.outOfReach();
        return skipped == 0 ? done : done + words.of("alarm.skipped", words.number(skipped));
    }

    public boolean isCanTakeBack() {
        return !last.isEmpty();
    }

    public String getTold() {
        return told;
    }
}
