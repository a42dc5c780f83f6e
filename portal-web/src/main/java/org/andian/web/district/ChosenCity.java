package org.andian.web.district;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import java.io.Serializable;

/** The city a map was opened for; a live refresh does not name it again, so the view keeps it. */
@Named("chosenCity")
@ViewScoped
public class ChosenCity implements Serializable {

    private static final long serialVersionUID = 1;

    private Long id;

    /** Null: the reader's own, or the first in reach. */
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
