package punchlist.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What a page shows and does, without a screen. */
public sealed interface PageModel
        permits StartModel,
                WhoModel,
                WhatModel,
                CheckingModel,
                OverviewModel,
                StepModel,
                ReviewModel,
                ApplyingModel,
                WorkedModel,
                PointsModel,
                SignModel,
                PrintModel {

    /** Which page it is. */
    Page page();

    /** What the page itself can do now. */
    default ObservableValue<Optional<Verb>> verb() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** The page comes into view. */
    default void shown() {}

    /** The page goes out of view: keeps what was typed. */
    default void left() {}

    /** F5: looks again. */
    default void again() {}
}
