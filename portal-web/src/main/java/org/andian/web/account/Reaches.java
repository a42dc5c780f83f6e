package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.PremisesName;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role can be narrowed to, as choices of a form, as what is stored, and in words. */
@Named("reaches")
@RequestScoped
public class Reaches {

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Districts districts;

    @Inject private ReachedDistricts reached;

    @Inject private Lines lines;

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private Words words;

    private Map<String, String> namesByPath;

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public List<District> getDistricts() {
        return readOnce.once("districts", () -> districts.list(user.scope()));
    }

    /** To which the own reach can be narrowed. */
    public List<District> getOwnDistricts() {
        return reached.list();
    }

    public List<VenueGroup> getGroups() {
        return readOnce.once("venueGroups", lines::venueGroups);
    }

    public List<Provider> getProviders() {
        return readOnce.once("providers", () -> providers.list(user.scope()));
    }

    GrantSpec spec(ReachForm form) {
        Role role = form.getRole();
        Set<String> industries =
                form.isNarrowedByIndustry() ? new HashSet<>(form.getIndustries()) : Set.of();
        return new GrantSpec(
                role,
                form.isNarrowedByDistrict() ? form.getDistrict() : null,
                industries,
                form.isNarrowedByPremises() ? premisesId(form) : null,
                form.isNarrowedByProvider() ? form.getProvider() : null);
    }

    /** Fills a form with a role as it is. */
    void begin(ReachForm form, GrantSpec spec) {
        form.setRole(spec.role());
        form.setDistrict(spec.districtId());
        form.setIndustries(new ArrayList<>(spec.industries()));
        form.setPremises(
                spec.premisesId() == null
                        ? null
                        : named(spec.premisesId()).map(PremisesName::code).orElse(null));
        form.setProvider(spec.providerId());
    }

    /** As {@link #inWords}, and that it holds everywhere, where it could be narrower. */
    public String inFull(GrantSpec spec) {
        ReachForm form = new ReachForm();
        form.setRole(spec.role());
        return form.isNarrowedByDistrict() && spec.districtId() == null
                ? inWords(spec) + " · " + words.of("users.everywhere")
                : inWords(spec);
    }

    /** Whoever gives rights knows each premises by its name; others know those in their reach. */
    private boolean isGiver() {
        return user.scope()
                .mayRead(
                        role ->
                                role == Role.SECURITY_ADMINISTRATOR
                                        || role == Role.AUDIT_ADMINISTRATOR);
    }

    private Optional<PremisesName> named(String code) {
        return isGiver()
                ? premises.name(user.scope(), code)
                : premises.find(user.scope(), code)
                        .map(row -> new PremisesName(row.id(), row.code(), row.name()));
    }

    private Optional<PremisesName> named(long id) {
        return isGiver() ? premises.name(user.scope(), id) : premises.nameWithin(user.scope(), id);
    }

    /** Null where no code was typed: whether the role needs one, the register of accounts says. */
    private Long premisesId(ReachForm form) {
        String code = Typed.text(form.getPremises());
        if (code == null) {
            return null;
        }
        return named(code)
                .map(PremisesName::id)
                .orElseThrow(() -> new Refusal(PremisesReason.UNKNOWN, code));
    }

    /** A role with what narrows it. */
    public String inWords(GrantSpec spec) {
        String district =
                getDistricts().stream()
                        .filter(one -> Long.valueOf(one.id()).equals(spec.districtId()))
                        .map(District::name)
                        .findFirst()
                        .orElse(null);
        return told(spec.role(), district, spec.industries(), spec.premisesId(), spec.providerId());
    }

    public String inWords(Grant grant) {
        if (namesByPath == null) {
            namesByPath =
                    getDistricts().stream()
                            .collect(Collectors.toMap(District::path, District::name));
        }
        String district =
                grant.districtPath() == null ? null : namesByPath.get(grant.districtPath());
        return told(
                grant.role(), district, grant.industries(), grant.premisesId(), grant.providerId());
    }

    private String told(
            Role role, String district, Set<String> industries, Long premisesId, Long providerId) {
        return Stream.of(
                        Optional.of(words.code("role", role)),
                        Optional.ofNullable(district),
                        industriesInWords(industries),
                        Optional.ofNullable(premisesId).map(this::premisesName),
                        Optional.ofNullable(providerId).map(this::providerName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> industriesInWords(Set<String> industries) {
        Function<VenueGroup, String> name = group -> words.pick(group.nameZh(), group.nameEn());
        String joined =
                getGroups().stream()
                        .filter(group -> industries.contains(group.code()))
                        .map(name)
                        .collect(Collectors.joining(words.of("reach.comma")));
        return Optional.of(joined).filter(text -> !text.isEmpty());
    }

    private String premisesName(long id) {
        return named(id).map(one -> one.name() + " (" + one.code() + ")").orElse("—");
    }

    private String providerName(Long id) {
        return getProviders().stream()
                .filter(provider -> provider.id() == id)
                .map(Provider::name)
                .findFirst()
                .orElse("—");
    }
}
