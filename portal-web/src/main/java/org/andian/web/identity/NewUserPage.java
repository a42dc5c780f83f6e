package org.andian.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.andian.portal.identity.Accounts;
import org.andian.portal.identity.NewPerson;
import org.andian.portal.identity.Role;
import org.andian.portal.identity.WeakPassword;
import org.andian.portal.org.District;
import org.andian.portal.org.Districts;
import org.andian.portal.org.PremisesName;
import org.andian.portal.org.PremisesRegister;
import org.andian.portal.org.Provider;
import org.andian.portal.org.Providers;
import org.andian.portal.org.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

/** The form for a new account: a role and what narrows it. The first password must be changed at the first login. */
@Named("newUserPage")
@ViewScoped
public class NewUserPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Districts districts;

    @Inject
    private transient PremisesRegister premises;

    @Inject
    private transient Providers providers;

    @Inject
    private transient Words words;

    private final NewUserForm form = new NewUserForm();

    public NewUserForm getForm() {
        return form;
    }

    public String create() {
        try {
            accounts.create(user.scope(), person());
            return "/users/list.xhtml?faces-redirect=true&text=" + form.getLogin().strip();
        } catch (WeakPassword weak) {
            return refuse("password.weak." + weak.getReason());
        } catch (UnknownPremises unknown) {
            return refuse("users.premises.unknown");
        } catch (IllegalArgumentException wrong) {
            return refuse("users.refused");
        }
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public List<District> getDistricts() {
        return districts.list(user.scope());
    }

    public List<VenueGroup> getGroups() {
        return districts.venueGroups();
    }

    public List<Provider> getProviders() {
        return providers.list(user.scope());
    }

    private NewPerson person() {
        Role role = form.getRole();
        Set<String> industries = role == Role.INDUSTRY_REGULATOR ? new HashSet<>(form.getIndustries()) : Set.of();
        NewPerson.GrantSpec reach = new NewPerson.GrantSpec(role, form.isNarrowedByDistrict() ? form.getDistrict() : null, industries,
                role == Role.SAFETY_MANAGER ? premisesId() : null, role == Role.SERVICE_PROVIDER ? form.getProvider() : null);
        return new NewPerson(form.getLogin(), form.getName(), form.getPhone(), form.getPassword().toCharArray(), true, List.of(reach), false);
    }

    private Long premisesId() {
        return premises.name(user.scope(), form.getPremises() == null ? "" : form.getPremises().strip()).map(PremisesName::id)
                .orElseThrow(UnknownPremises::new);
    }

    private String refuse(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.of(key), null));
        return null;
    }

    private static final class UnknownPremises extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
