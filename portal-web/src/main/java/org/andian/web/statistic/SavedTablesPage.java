package org.andian.web.statistic;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.statistic.saved.FormNames;
import org.andian.portal.statistic.saved.SavedTable;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.portal.statistic.saved.SavedText;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Typed;

import java.util.List;
import java.util.stream.Stream;

/** The questions somebody keeps, and those of others of the district. */
@Named("savedTablesPage")
@ViewScoped
public class SavedTablesPage extends Register<SavedTable> {

    private static final long serialVersionUID = 1;
    private static final String CHAPTER = "\\d{1,3}";

    @Inject private transient SavedTables tables;

    @Inject private transient CurrentUser user;

    private Long id;
    private int version;
    private String title;
    private String question;
    private boolean shared;
    private String chapter;
    private String office;
    private String maker;
    private String checker;
    private String head;

    @Override
    protected List<SavedTable> read() {
        return tables.list(user.scope());
    }

    @Override
    protected Stream<String> seen(SavedTable row) {
        return Stream.of(row.text().title(), row.owner());
    }

    /** Where a kept question is asked. */
    public String address(SavedTable row) {
        String asked = row.text().question();
        return "view.xhtml" + asked + (asked.length() > 1 ? "&" : "") + "saved=" + row.id();
    }

    public void edit(SavedTable row) {
        SavedText text = row.text();
        FormNames names = text.names();
        id = row.id();
        version = row.version();
        title = text.title();
        question = text.question();
        shared = text.shared();
        chapter = text.chapter() == null ? null : text.chapter().toString();
        office = names.office();
        maker = names.maker();
        checker = names.checker();
        head = names.head();
    }

    public void save() {
        change(
                () -> {
                    tables.change(
                            user.scope(),
                            id,
                            version,
                            new SavedText(
                                    title,
                                    question,
                                    shared,
                                    chapter == null ? null : Integer.valueOf(chapter),
                                    new FormNames(office, maker, checker, head)));
                    told().done("statistic.saved.done");
                });
    }

    public void forget(SavedTable row) {
        change(
                () -> {
                    tables.forget(user.scope(), row.id(), row.version());
                    told().done("statistic.saved.forgotten");
                });
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = stripped(title);
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public String getChapter() {
        return chapter;
    }

    /** What is no number is no chapter. */
    public void setChapter(String typed) {
        String number = Typed.code(typed);
        chapter = number != null && number.matches(CHAPTER) ? number : null;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = stripped(office);
    }

    public String getMaker() {
        return maker;
    }

    public void setMaker(String maker) {
        this.maker = stripped(maker);
    }

    public String getChecker() {
        return checker;
    }

    public void setChecker(String checker) {
        this.checker = stripped(checker);
    }

    public String getHead() {
        return head;
    }

    public void setHead(String head) {
        this.head = stripped(head);
    }
}
