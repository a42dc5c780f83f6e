package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.LineCodes;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Door: the register of premises. */
@Stateless
public class PremisesRegister {

    /** What a mark means that no room knows. */
    private static final Reach NONE = new Reach("1 = 0", List.of());

    @Inject private Sql sql;

    @Inject private PremisesWriter writer;

    @Inject private PremisesList list;

    @Inject private Districts districts;

    @Inject private LineCodes codes;

    @Inject private Today today;

    @Inject private PremisesCopies copies;

    @Inject @Any private Instance<PremisesQuery.Marks> marks;

    @Inject private Audit audit;

    /**
     * @throws Refusal as {@link #registerAll(Scope, List, LocalDate)}
     */
    public PremisesRow register(Scope scope, NewPremises premises) {
        registerAll(scope, List.of(premises));
        return find(scope, premises.code()).orElseThrow();
    }

    /**
     * Many at once, all or nothing; by the system administrator, or by a city or district office
     * within its reach.
     */
    public void registerAll(Scope scope, List<NewPremises> premises) {
        registerAll(scope, premises, today.date());
    }

    /**
     * Into the register of an earlier day: they count from that day on.
     *
     * @param openedOn an earlier day than today only by the system administrator, for figures of
     *     past days change by it
     * @throws Refusal CODE_TAKEN or CODE_TWICE, OUTSIDE of the caller's reach, FUTURE of the day;
     *     UNKNOWN of the district, UNKNOWN_GROUP, NO_PROVIDER
     */
    public void registerAll(Scope scope, List<NewPremises> premises, LocalDate openedOn) {
        scope.require(
                openedOn.isBefore(today.date()) ? Role::mayConfigure : Keeper::mayKeep,
                "register premises");
        if (openedOn.isAfter(today.date())) {
            throw new Refusal(PremisesReason.FUTURE);
        }
        writer.write(scope, premises, openedOn);
        list.requireAllWithin(
                scope.premises("p", Keeper::mayKeep),
                premises.stream().map(NewPremises::code).toList());
        if (!premises.isEmpty()) {
            audit.done(
                    scope.login(),
                    "premises.register",
                    "premises " + premises.getFirst().code(),
                    premises.size() == 1 ? null : "and " + (premises.size() - 1) + " more");
        }
    }

    /**
     * What is registered under these codes, to compare a list with; empty where the premises is
     * closed or beyond the caller's reach.
     */
    public Map<String, Optional<NewPremises>> registered(Scope scope, Collection<String> codes) {
        return copies.of(scope, List.copyOf(codes));
    }

    /** One that is open. */
    public Optional<PremisesRow> find(Scope scope, String code) {
        return rows(scope, PremisesFilter.within(scope).coded(code), "", 0, 1).stream().findFirst();
    }

    /** One that is or was in the register, open or closed. */
    public Optional<PremisesRow> findEver(Scope scope, String code) {
        return rows(scope, PremisesFilter.everWithin(scope).coded(code), "", 0, 1).stream()
                .findFirst();
    }

    /**
     * One that is or was in the register, open or closed.
     *
     * @throws Refusal UNKNOWN when there is none in the caller's reach
     */
    public PremisesRow getEver(Scope scope, String code) {
        return findEver(scope, code).orElseThrow(() -> new Refusal(PremisesReason.UNKNOWN, code));
    }

    /**
     * Whether what a query names exists; a page asks this before it shows that nothing was found.
     *
     * @throws Refusal UNKNOWN of the district, UNKNOWN_GROUP
     */
    public void requireKnown(Scope scope, PremisesQuery query) {
        if (query.districtId() != null) {
            districts.get(query.districtId());
        }
        if (query.venueGroup() != null && !query.venueGroup().isBlank()) {
            codes.venueGroup(query.venueGroup());
        }
    }

    /**
     * In the order the query asks for.
     *
     * @param first rows to skip
     * @param size rows at most
     */
    public List<PremisesRow> page(Scope scope, PremisesQuery query, int first, int size) {
        return rows(scope, filter(scope, query), query.orderBy(), first, size);
    }

    /** How many the query finds in the caller's reach. */
    public int count(Scope scope, PremisesQuery query) {
        return list.count(filter(scope, query));
    }

    private PremisesFilter filter(Scope scope, PremisesQuery query) {
        return PremisesFilter.of(scope, query, Optional.ofNullable(query.mark()).map(this::marked));
    }

    private Reach marked(String mark) {
        return marks.stream()
                .map(room -> room.marked(mark))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NONE);
    }

    /** Open ones by code. @param text part of name, code or address; null for all */
    public List<PremisesRow> page(
            Scope scope, String text, Long districtId, String venueGroup, int first, int size) {
        return page(scope, PremisesQuery.open(text, districtId, venueGroup), first, size);
    }

    /** How many open premises fit; null limits nothing. */
    public int count(Scope scope, String text, Long districtId, String venueGroup) {
        return count(scope, PremisesQuery.open(text, districtId, venueGroup));
    }

    /** Ids of the districts in which open premises of the caller's reach lie. */
    public Set<Long> districts(Scope scope) {
        Reach reach = scope.premises("p");
        return Set.copyOf(
                sql.list(
                        "select distinct p.district_id from premises p where p.closed_on is null"
                                + " and "
                                + reach.sql(),
                        reach.parameters(),
                        row -> row.number("district_id")));
    }

    /**
     * A premises by its code for the security administrator, who gives people rights there but sees
     * nothing of its business.
     */
    public Optional<PremisesName> name(Scope scope, String code) {
        scope.requireToRead(Role.SECURITY_ADMINISTRATOR::equals, "look up premises for rights");
        return sql.first(
                "select id, code, name from premises where code = ? and closed_on is null",
                List.of(code),
                PremisesRegister::name);
    }

    /**
     * A premises a right is limited to, also a closed one: for the security administrator, for the
     * audit administrator, who reads who gave the right, and for whoever holds such a right.
     */
    public Optional<PremisesName> name(Scope scope, long id) {
        if (scope.grants().stream()
                .noneMatch(grant -> Long.valueOf(id).equals(grant.premisesId()))) {
            scope.requireToRead(
                    role -> role == Role.SECURITY_ADMINISTRATOR || role == Role.AUDIT_ADMINISTRATOR,
                    "look up premises for rights");
        }
        return sql.first(
                "select id, code, name from premises where id = ?",
                List.of(id),
                PremisesRegister::name);
    }

    /** A premises in the caller's reach by its number, also a closed one; empty for any other. */
    public Optional<PremisesName> nameWithin(Scope scope, long id) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(reach.parameters());
        return sql.first(
                "select p.id, p.code, p.name from premises p where p.id = ? and " + reach.sql(),
                parameters,
                PremisesRegister::name);
    }

    private static PremisesName name(Row row) {
        return new PremisesName(row.number("id"), row.text("code"), row.text("name"));
    }

    private List<PremisesRow> rows(
            Scope scope, PremisesFilter filter, String orderBy, int first, int size) {
        return list.of(scope, filter, orderBy, first, size);
    }
}
