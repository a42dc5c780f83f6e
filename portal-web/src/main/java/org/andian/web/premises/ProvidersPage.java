package org.andian.web.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** Technical service providers, as the system administrator keeps them. */
@Named("providersPage")
@ViewScoped
public class ProvidersPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Providers providers;

    @Inject private transient Told told;

    private transient List<Provider> rows;
    private String text;
    private Long id;
    private String code;
    private String name;
    private String phone;
    private int version;

    public List<Provider> getRows() {
        if (rows == null) {
            rows =
                    providers.list(user.scope()).stream()
                            .filter(
                                    row ->
                                            text == null
                                                    || row.name().contains(text)
                                                    || row.code().contains(text))
                            .toList();
        }
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
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

    public void save() {
        rows = null;
        if (id == null) {
            providers.registerProvider(user.scope(), code, name, phone, false);
        } else {
            providers.edit(user.scope(), new Provider(id, code, name, phone, version));
        }
        told.done("org.saved", name);
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
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
        this.phone = phone == null || phone.isBlank() ? null : phone.strip();
    }
}
