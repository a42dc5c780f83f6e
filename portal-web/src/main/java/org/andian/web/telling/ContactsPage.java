package org.andian.web.telling;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.telling.contact.Contact;
import org.andian.portal.telling.contact.Contacts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The contacts of one premises, as its managers and offices keep them. */
@Named("contactsPage")
@ViewScoped
public class ContactsPage extends Register<Contact> {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Contacts contacts;

    private String premises;
    private Long id;
    private int version;
    private String name;
    private String post;
    private String phone;
    private String mail;
    private String language = "zh";
    private String login;

    /** What the reader may not change does not exist here. */
    public void require() throws IOException {
        if (premises == null || !contacts.mayKeep(user.scope(), premises)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    @Override
    protected List<Contact> read() {
        return premises == null ? List.of() : contacts.list(user.scope(), premises);
    }

    @Override
    protected Stream<String> seen(Contact row) {
        return Stream.of(row.name(), row.post(), row.phone(), row.mail());
    }

    public void begin() {
        edit(new Contact(0, null, null, null, null, "zh", null, 0));
        id = null;
    }

    public void edit(Contact row) {
        id = row.id();
        version = row.version();
        name = row.name();
        post = row.post();
        phone = row.phone();
        mail = row.mail();
        language = row.language();
        login = row.login();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    Contact contact =
                            new Contact(
                                    id == null ? 0 : id,
                                    name,
                                    post,
                                    phone,
                                    mail,
                                    language,
                                    login,
                                    version);
                    if (id == null) {
                        contacts.add(user.scope(), premises, contact);
                    } else {
                        contacts.change(user.scope(), premises, contact);
                    }
                    told().done("org.saved", name);
                });
    }

    public void raise(long contact) {
        change(() -> contacts.raise(user.scope(), premises, contact));
    }

    public void remove(long contact) {
        change(
                () -> {
                    contacts.remove(user.scope(), premises, contact);
                    told().done("contact.removed");
                });
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = stripped(premises);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = stripped(name);
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = stripped(post);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = stripped(phone);
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = stripped(mail);
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = stripped(login);
    }
}
