package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.visit.Answer;
import org.andian.portal.inspection.visit.VisitFinding;
import org.andian.portal.inspection.visit.Visits;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a visit asks, what was answered and found, read once a request. */
@RequestScoped
public class VisitPart {

    @Inject private Visits visits;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    public List<ListItem> items(long id) {
        return readOnce.once(List.of("visit.items", id), () -> visits.items(user.scope(), id));
    }

    /** By item. */
    public Map<Long, Answer> answers(long id) {
        return readOnce.once(List.of("visit.answers", id), () -> read(id));
    }

    private Map<Long, Answer> read(long id) {
        Map<Long, Answer> answers = new LinkedHashMap<>();
        visits.answers(user.scope(), id).forEach(one -> answers.put(one.item(), one));
        return answers;
    }

    public List<VisitFinding> findings(long id) {
        return readOnce.once(
                List.of("visit.findings", id), () -> visits.findings(user.scope(), id));
    }
}
