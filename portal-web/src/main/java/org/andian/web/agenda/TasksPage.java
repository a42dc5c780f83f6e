package org.andian.web.agenda;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.agenda.Agenda;
import org.andian.portal.agenda.AgendaItem;
import org.andian.portal.agenda.AgendaKind;
import org.andian.portal.agenda.AgendaPage;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.hazard.proposal.ProposalQuery;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * With what it is the reader's turn, of all rooms, by the day; whoever has several roles, his own
 * or in another's place, may look at those of one.
 */
@Named("tasksPage")
@ViewScoped
public class TasksPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** How many tasks are so near. */
    public record Near(When when, int count) {

        /** As the style sheet draws it. */
        public String style() {
            return switch (when) {
                case LATE -> "is-overdue";
                case TODAY -> "is-due";
                default -> "is-waiting";
            };
        }
    }

    @Inject private transient Agenda agenda;

    @Inject private transient Alarms alarms;

    @Inject private transient Proposals proposals;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    private String role;
    private String kind;
    private String when;

    /** Those of the rows that are asked for. */
    public List<AgendaItem> getRows() {
        return getAll().items().stream().filter(isOfKind()).filter(isThen()).toList();
    }

    /** Whatever the list is narrowed to, but for the role. */
    public AgendaPage getAll() {
        return readOnce.once(List.of("tasksPage.all", role()), () -> agenda.turn(scope()));
    }

    /** How many are late, due today and so on, of the kind asked for; each once. */
    public List<Near> getTally() {
        LocalDate today = words.today();
        Map<When, Long> found =
                getAll().items().stream()
                        .filter(isOfKind())
                        .collect(
                                Collectors.groupingBy(
                                        item -> When.of(item, today), Collectors.counting()));
        return Stream.of(When.values())
                .map(one -> new Near(one, found.getOrDefault(one, 0L).intValue()))
                .toList();
    }

    /** Kinds of which something waits. */
    public List<AgendaKind> getKinds() {
        return getAll().items().stream().map(AgendaItem::kind).distinct().sorted().toList();
    }

    /** Alarms that the reader may acknowledge and nobody has; they have a list of their own. */
    public int getAlarms() {
        if (!user.isMayAcknowledge()) {
            return 0;
        }
        AlarmQuery waiting = AlarmQuery.all().unsettled(true).acknowledged(false).rows(0, 1);
        return readOnce.once(
                List.of("tasksPage.alarms", role()), () -> alarms.countOwn(scope(), waiting));
    }

    /** Proposed hazards that the reader may decide upon. */
    public int getProposals() {
        if (!scope().may(Role::mayDismissProposals)) {
            return 0;
        }
        return readOnce.once(
                List.of("tasksPage.proposals", role()),
                () -> proposals.count(scope(), ProposalQuery.waiting()));
    }

    private Predicate<AgendaItem> isOfKind() {
        return item -> kind == null || kind.isEmpty() || item.kind().name().equals(kind);
    }

    private Predicate<AgendaItem> isThen() {
        return item ->
                when == null || when.isEmpty() || When.of(item, words.today()).name().equals(when);
    }

    /** Of the reader and of those in whose place he acts, each once. */
    public List<Role> getRoles() {
        return user.scope().grants().stream()
                .filter(Grant::seesBusiness)
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    /** What comes to whoever has the role, or each of the reader's roles, in sentences. */
    public List<String> getTold() {
        return getRoles().stream()
                .filter(one -> role().isEmpty() || one.name().equals(role()))
                .map(
                        one ->
                                words.of(
                                        "tasks.role",
                                        words.code("role", one),
                                        words.code("tasks.of", one)))
                .toList();
    }

    private Scope scope() {
        Scope all = user.scope();
        return role().isEmpty()
                ? all
                : new Scope(
                        all.login(),
                        all.grants().stream()
                                .filter(grant -> grant.role().name().equals(role()))
                                .toList(),
                        all.rights());
    }

    /** Empty for all; one that the reader does not have is none. */
    private String role() {
        return getRoles().stream()
                .map(Role::name)
                .filter(one -> one.equals(role))
                .findFirst()
                .orElse("");
    }

    public boolean isNarrow() {
        return Stream.of(role, kind, when).anyMatch(one -> one != null && !one.isEmpty());
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }
}
