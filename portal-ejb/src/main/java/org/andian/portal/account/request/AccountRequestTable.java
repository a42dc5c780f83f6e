package org.andian.portal.account.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.account.request.AccountRequest.Answer;
import org.andian.portal.account.request.AccountRequest.Asked;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads and writes requests for accounts; one that was answered never changes. */
@ApplicationScoped
class AccountRequestTable {

    private static final String ROWS =
            "select p.*, a.name as asked_name from account_request p left join account a on"
                    + " a.login = p.asked_by where ";

    private static final String COMMA = ",";

    @Inject private Sql sql;

    public Optional<AccountRequest> find(long id) {
        return sql.first(ROWS + "p.id = ?", List.of(id), AccountRequestTable::request);
    }

    /**
     * Nobody else answers it until the transaction ends. Asked first of all, so that what is read
     * is what others have left.
     *
     * @param reached whether the caller may know of it
     * @throws Refusal REQUEST_UNKNOWN, REQUEST_SETTLED
     */
    public AccountRequest hold(long id, Predicate<AccountRequest> reached) {
        sql.list(
                "select id from account_request where id = ? for update",
                List.of(id),
                row -> row.number("id"));
        AccountRequest request =
                find(id).filter(reached)
                        .orElseThrow(() -> new Refusal(AccountReason.REQUEST_UNKNOWN));
        if (!request.isWaiting()) {
            throw new Refusal(AccountReason.REQUEST_SETTLED);
        }
        return request;
    }

    /** Those of an account, the newest first. */
    public List<AccountRequest> own(String login, int first, int size) {
        return sql.list(
                ROWS + "p.asked_by = ? order by p.id desc limit ? offset ?",
                List.of(login, size, first),
                AccountRequestTable::request);
    }

    public int countOwn(String login) {
        return (int)
                sql.count(
                        "select count(*) as n from account_request where asked_by = ?",
                        List.of(login));
    }

    public int countOwnWaiting(String login) {
        return (int)
                sql.count(
                        "select count(*) as n from account_request where asked_by = ? and state ="
                                + " 'WAITING'",
                        List.of(login));
    }

    /** Answered by others, or lapsed, since then. */
    public int countOwnAnswered(String login, Instant since) {
        return (int)
                sql.count(
                        "select count(*) as n from account_request where asked_by = ? and"
                                + " answered_at >= ? and state in ('RELEASED', 'REFUSED',"
                                + " 'LAPSED')",
                        List.of(login, since));
    }

    /**
     * Of everybody: those that wait first, the longest waiting before others, then the newest.
     *
     * @param state null for all
     */
    public List<AccountRequest> all(AccountRequestState state, int first, int size) {
        List<Object> parameters = new ArrayList<>();
        String condition = condition(state, parameters);
        parameters.add(size);
        parameters.add(first);
        return sql.list(
                ROWS
                        + condition
                        + " order by case when p.state = 'WAITING' then p.id end is null,"
                        + " case when p.state = 'WAITING' then p.id end, p.id desc"
                        + " limit ? offset ?",
                parameters,
                AccountRequestTable::request);
    }

    public int countAll(AccountRequestState state) {
        List<Object> parameters = new ArrayList<>();
        String condition = condition(state, parameters);
        return (int)
                sql.count(
                        "select count(*) as n from account_request p where " + condition,
                        parameters);
    }

    private static String condition(AccountRequestState state, List<Object> parameters) {
        if (state == null) {
            return "1 = 1";
        }
        parameters.add(state.name());
        return "p.state = ?";
    }

    /** Two requests of one account at once stand in a line; asked before anything is read. */
    public void holdAsker(String login) {
        sql.list(
                "select id from account where login = ? for update",
                List.of(login),
                row -> row.number("id"));
    }

    /** Whether somebody waits for an account of that login, as it is committed by now. */
    public boolean isAskedFor(String login) {
        return !sql.list(
                        "select id from account_request where login = ? and state = 'WAITING' for"
                                + " update",
                        List.of(login),
                        row -> row.number("id"))
                .isEmpty();
    }

    public long add(NewAccountRequest wanted, Asked asked) {
        GrantSpec reach = wanted.reach();
        String industries =
                reach.industries().isEmpty()
                        ? null
                        : String.join(COMMA, reach.industries().stream().sorted().toList());
        return sql.insert(
                """
                insert into account_request (login, name, phone, role, district_id, industries, premises_id,
                  provider_id, why, asked_by, asked_at, in_place_of, state, demo)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)\
                """,
                wanted.login(),
                wanted.contact().name(),
                wanted.contact().phone(),
                reach.role().name(),
                reach.districtId(),
                industries,
                reach.premisesId(),
                reach.providerId(),
                wanted.why(),
                asked.by(),
                asked.at(),
                asked.inPlaceOf().isEmpty() ? null : String.join(COMMA, asked.inPlaceOf()),
                wanted.demo() ? 1 : 0);
    }

    /**
     * Ends one that waits.
     *
     * @return false when it did not wait any more: it stays as it was
     */
    public boolean answer(long id, AccountRequestState state, Answer answer) {
        return sql.update(
                        "update account_request set state = ?, answered_by = ?, answered_at = ?,"
                                + " answer = ?, made_login = ? where id = ? and state = 'WAITING'",
                        state.name(),
                        answer.by(),
                        answer.at(),
                        answer.words(),
                        answer.login(),
                        id)
                == 1;
    }

    /** Those that have waited since then or longer, the oldest first. */
    public List<Long> waitingSince(Instant then, int most) {
        return sql.list(
                "select id from account_request where state = 'WAITING' and asked_at <= ? order by"
                        + " asked_at, id limit ?",
                List.of(then, most),
                row -> row.number("id"));
    }

    private static AccountRequest request(Row row) {
        String others = row.text("in_place_of");
        Instant answered = row.instant("answered_at");
        return new AccountRequest(
                row.number("id"),
                row.text("login"),
                new Person.Contact(row.text("name"), row.text("phone")),
                new GrantSpec(
                        Role.valueOf(row.text("role")),
                        row.numberOrNull("district_id"),
                        Grant.industries(row.text("industries")),
                        row.numberOrNull("premises_id"),
                        row.numberOrNull("provider_id")),
                row.text("why"),
                new Asked(
                        row.text("asked_by"),
                        row.text("asked_name"),
                        row.instant("asked_at"),
                        others == null ? List.of() : List.of(others.split(COMMA))),
                AccountRequestState.valueOf(row.text("state")),
                answered == null
                        ? null
                        : new Answer(
                                row.text("answered_by"),
                                answered,
                                row.text("answer"),
                                row.text("made_login")),
                row.flag("demo"));
    }
}
