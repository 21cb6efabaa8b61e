package mml.cli;

import java.util.List;
import java.util.stream.Stream;
import mml.demo.Demo;

/** What the command line has of one chapter of the book. A new chapter is a line in {@link #ALL}. */
record Chapter(List<Algorithm> algorithms, List<Demo> demos) {
    static final List<Chapter> ALL = List.of(
            new Chapter(List.of(), mml.demo.ch01.Chapter01.DEMOS),
            new Chapter(Chapter02.ALGORITHMS, mml.demo.ch02.Chapter02.DEMOS),
            new Chapter(Chapter03.ALGORITHMS, mml.demo.ch03.Chapter03.DEMOS),
            new Chapter(
                    Stream.of(Chapter04.ALGORITHMS, ExactEigen.ALGORITHMS)
                            .flatMap(List::stream)
                            .toList(),
                    mml.demo.ch04.Chapter04.DEMOS),
            new Chapter(Chapter05.ALGORITHMS, mml.demo.ch05.Chapter05.DEMOS),
            new Chapter(Chapter06.ALGORITHMS, mml.demo.ch06.Chapter06.DEMOS),
            new Chapter(Chapter07.ALGORITHMS, mml.demo.ch07.Chapter07.DEMOS),
            new Chapter(Chapter08.ALGORITHMS, mml.demo.ch08.Chapter08.DEMOS),
            new Chapter(Chapter09.ALGORITHMS, mml.demo.ch09.Chapter09.DEMOS),
            new Chapter(Chapter10.ALGORITHMS, mml.demo.ch10.Chapter10.DEMOS),
            new Chapter(Chapter11.ALGORITHMS, mml.demo.ch11.Chapter11.DEMOS),
            new Chapter(Chapter12.ALGORITHMS, mml.demo.ch12.Chapter12.DEMOS));
}
