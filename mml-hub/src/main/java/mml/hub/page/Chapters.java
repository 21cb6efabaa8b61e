package mml.hub.page;

import java.util.List;
import mml.hub.widget.Chapter;
import mml.hub.widget.ch01.Chapter1;
import mml.hub.widget.ch02.Chapter2;
import mml.hub.widget.ch03.Chapter3;
import mml.hub.widget.ch04.Chapter4;
import mml.hub.widget.ch05.Chapter5;
import mml.hub.widget.ch06.Chapter6;
import mml.hub.widget.ch07.Chapter7;
import mml.hub.widget.ch08.Chapter8;
import mml.hub.widget.ch09.Chapter9;
import mml.hub.widget.ch10.Chapter10;
import mml.hub.widget.ch11.Chapter11;
import mml.hub.widget.ch12.Chapter12;

/** The chapters that have a presentation. A new one is a line here: builder, front page and page tests read it. */
public final class Chapters {
    public static final List<Chapter> ALL = List.of(
            Chapter1.CHAPTER,
            Chapter2.CHAPTER,
            Chapter3.CHAPTER,
            Chapter4.CHAPTER,
            Chapter5.CHAPTER,
            Chapter6.CHAPTER,
            Chapter7.CHAPTER,
            Chapter8.CHAPTER,
            Chapter9.CHAPTER,
            Chapter10.CHAPTER,
            Chapter11.CHAPTER,
            Chapter12.CHAPTER);

    private Chapters() {}
}
