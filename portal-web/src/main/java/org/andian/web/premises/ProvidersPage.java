package org.andian.web.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** Technical service providers, as the system administrator keeps them. */
@Named("providersPage")
@ViewScoped
public class ProvidersPage extends Register<Provider> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Providers providers;

    private Long id;
    private String code;
    private String name;
    private String phone;
    private int version;

    @Override
    protected List<Provider> read() {
        return providers.list(user.scope());
    }

    @Override
    protected Stream<String> seen(Provider row) {
        return Stream.of(row.name(), row.code());
    }

    public void begin() {
        id = null;
        code = null;
        name = null;
        phone = null;
    }

    public void edit(Provider row) {
        id = row.id();
        code = row.code();
        name = row.name();
        phone = row.phone();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    if (id == null) {
                        providers.registerProvider(user.scope(), code, name, phone, false);
                    } else {
                        providers.edit(user.scope(), new Provider(id, code, name, phone, version));
                    }
                    told().done("org.saved", name);
                });
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = stripped(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = stripped(phone);
    }
}
