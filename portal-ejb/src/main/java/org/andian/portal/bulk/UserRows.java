package org.andian.portal.bulk;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.FirstPasswords;
import org.andian.portal.account.NewPerson;
import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.PremisesName;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows that become accounts, one role each. First passwords are made here and told once. */
final class UserRows implements ImportTarget<NewPerson> {

    private final Scope scope;
    private final Accounts accounts;
    private final PremisesRegister premises;
    private final Places places;
    private final Named<VenueGroup> groups;
    private final Named<Provider> providers;
    private final Map<String, String> codes;

    UserRows(
            Scope scope,
            Accounts accounts,
            PremisesRegister premises,
            Districts districts,
            Lines lines,
            Providers providers,
            Vocabulary vocabulary) {
        this.scope = scope;
        this.accounts = accounts;
        this.premises = premises;
        places = new Places(scope, districts);
        groups = Named.groups(lines);
        this.providers = Named.providers(providers, scope);
        codes = vocabulary.codes();
    }

    @Override
    public NewPerson read(Examined row) {
        String login = row.text("login", NewPerson::login);
        String name = row.text("name", NewPerson::requireName);
        String phone = row.text("phone", NewPerson::requirePhone);
        GrantSpec reach = reach(row);
        return row.made(
                () ->
                        new NewPerson(
                                NewPerson.login(login),
                                name,
                                phone,
                                null,
                                true,
                                List.of(reach),
                                false));
    }

    private GrantSpec reach(Examined row) {
        Role role = row.code("role", codes, Role.class);
        District district = places.find(row, "district");
        Set<String> industries =
                groups.findAll(row, "industries").stream()
                        .map(VenueGroup::code)
                        .collect(Collectors.toSet());
        String code = row.text("premises");
        Optional<PremisesName> at = code == null ? Optional.empty() : premises.name(scope, code);
        if (code != null && at.isEmpty()) {
            row.wrong("premises", CellFault.UNKNOWN);
        }
        Provider provider = providers.find(row, "provider");
        GrantSpec reach =
                new GrantSpec(
                        role,
                        district == null ? null : district.id(),
                        industries,
                        at.map(PremisesName::id).orElse(null),
                        provider == null ? null : provider.id());
        if (row.isRight() && !Examined.holds(reach::requireFitting)) {
            row.wrong("role", CellFault.LIMITS);
        }
        return reach;
    }

    @Override
    public String key(NewPerson item) {
        return item.login();
    }

    @Override
    public Map<String, Optional<NewPerson>> registered(List<NewPerson> items) {
        Map<String, Optional<NewPerson>> registered = new HashMap<>();
        items.forEach(
                item ->
                        accounts.find(item.login())
                                .ifPresent(
                                        person -> registered.put(item.login(), present(person))));
        return registered;
    }

    /** An account with several roles, or disabled, is none that a row could say again. */
    private Optional<NewPerson> present(Person person) {
        List<GrantSpec> reaches = accounts.reaches(scope, person.login());
        return person.disabled() || reaches.size() != 1
                ? Optional.empty()
                : Optional.of(
                        new NewPerson(
                                person.login(),
                                person.name(),
                                person.phone(),
                                null,
                                true,
                                reaches,
                                false));
    }

    @Override
    public Map<String, Object> facts(NewPerson item) {
        GrantSpec reach = item.reaches().getFirst();
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", item.name());
        facts.put("phone", item.phone());
        facts.put("role", reach.role());
        facts.put("district", reach.districtId());
        facts.put("industries", reach.industries());
        facts.put("premises", reach.premisesId());
        facts.put("provider", reach.providerId());
        return facts;
    }

    @Override
    public Supplier<List<Secret>> prepare(List<NewPerson> items, ImportProgress progress) {
        FirstPasswords ready =
                accounts.prepare(scope, items, done -> progress.at(done, items.size()));
        return () -> {
            accounts.createAll(scope, ready);
            return IntStream.range(0, ready.size())
                    .mapToObj(
                            i ->
                                    new Secret(
                                            ready.person(i).name(),
                                            ready.person(i).login(),
                                            ready.password(i)))
                    .toList();
        };
    }
}
