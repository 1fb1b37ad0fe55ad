package punchlist.ui.view;

import javafx.scene.Node;
import punchlist.ui.model.ApplyingModel;
import punchlist.ui.model.CheckingModel;
import punchlist.ui.model.OverviewModel;
import punchlist.ui.model.PageModel;
import punchlist.ui.model.PointsModel;
import punchlist.ui.model.PrintModel;
import punchlist.ui.model.ReviewModel;
import punchlist.ui.model.SignModel;
import punchlist.ui.model.StartModel;
import punchlist.ui.model.StepModel;
import punchlist.ui.model.WhatModel;
import punchlist.ui.model.WhoModel;
import punchlist.ui.model.WorkedModel;

/** Which view shows which page. */
final class Views {

    private final Look look;

    Views(Look look) {
        this.look = look;
    }

    Node of(PageModel page) {
        return switch (page) {
            case StartModel start -> new StartView(look, start).node();
            case WhoModel who -> new WhoView(look, who).node();
            case WhatModel what -> new WhatView(look, what).node();
            case CheckingModel checking -> new ProgressView(look).of(checking);
            case OverviewModel overview -> new OverviewView(look, overview).node();
            case StepModel step -> new StepView(look, step).node();
            case ReviewModel review -> new ReviewView(look, review).node();
            case ApplyingModel applying -> new ProgressView(look).of(applying);
            case WorkedModel worked -> new WorkedView(look, worked).node();
            case PointsModel points -> new PointsView(look, points).node();
            case SignModel sign -> new SignView(look, sign).node();
            case PrintModel print -> new PrintView(look, print).node();
        };
    }
}
