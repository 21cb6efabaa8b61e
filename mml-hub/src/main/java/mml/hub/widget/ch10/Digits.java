package mml.hub.widget.ch10;

import mml.matrix.Matrix;

/**
 * Twelve pictures of each digit, 8×8 dots of grey from 0 to 16: the first of the data set {@code optdigits_8x8}.
 */
final class Digits {
    static final int EACH = 12;
    static final int SIDE = 8;

    private static final int DOTS = SIDE * SIDE;

    /** A letter a dot, from a for 0 to q for 16, all pictures of 0 first. */
    private static final String TEXT =
            "aafnjbaaaanpkpfaadpcaliaaemaaiiaafiaajiaaelabmhaacofkmaaaagnkaaaaabjplaaaalqiogaacqkajjaabqeaiia"
                    + "aeqeaiiaabqfbldaaammkkaaaabkndaaaadnlhaaaalqqqcaaeqjbocaaeqaaqcaaaqbamiaaapjangaaajojobaaacmneaa"
                    + "aakoldaaaeqngobaaeqcalhaaiqaakfaaiqaaoeaaiqabqbaaeqblpaaaalqmdaaaagokcaaaappnpdaacqkanjaabqfamfa"
                    + "aaqdangaabpfgnbaaaqlokaaaahqlbaaaacpndaaaakplpaaadqgakaaaeqiadiaaiodaeiaadpbadhaaaolgofaaaempgaa"
                    + "aabpnbaaaahqoiaaaimjcncaahjbaggaafjaadjaaapcaimaaajpnqgaaaanoiaaaacopfaaaakqqpbaadqkkqeaafqaaoga"
                    + "afqgamhaabpnengaaalqqpaaaaclneaaaabnkaaaahqqqhaaaiqnkpaaaiqccpdaafpcamhaabpgcqdaaalpnqaaaabpoiaa"
                    + "aakmkaaaadqqqeaaahpdinaaaimaaobaaimaahiaafnaaeiaaaoiakiaaahmnmeaaaeolaaaadppqjaaainadpbaaimaaiga"
                    + "aimaaiiaafnbaiiaacpompgaaafqpiaaaabmfaaaaajqodaaacqolnaaacqkaoeaaeqaameaaeqdalkaaanmiogaaadkqmba"
                    + "aaamnfaaaaalqjaaaadpqgaaahpqqcaaaabqqdaaaabqqgaaaabqqgaaaaalqkaaaaaaonbaaaafqqcaaaaoqmaaabkqqmaa"
                    + "admoqjaaaaafqpaaaaaeqoaaaaabnqbaaaacqqcaaaaeqqcaabemqmaaahqqqmaaaadkqoaaaaaiqmaaaaagqqcaaaacmpea"
                    + "aaaamfaaaaacqmaaaabmqlaaacmqqkaaaglfpgaaaaabqjaaaaacqlaaaaadqiaaaaabljaaaaahqnaaaaeoqjaaakqlqiaa"
                    + "aaadqgaaaaadqiaaaaafqkaaaaacogaaaaaamnbaaaaiqpcaaakqqmaaaeqqqnaaaeheqgaaaaabqiaaaaabqiaaaaaammaa"
                    + "aaaaohaaaaanqjaaaakqqhaaahqiqcaaabfgqgaaaaaeqgaaaaacqgaaaaaamlaaaaabonbaaaabqqdaaflpqqaaaepqqpaa"
                    + "aaaiqhaaaaakqdaaaaaiqgaaaaacnpcaaaabqfaaaaafqlaaaaamqlaaahmqqhaaaeimqeaaaaajqcaaaaakqcaaaaadnfaa"
                    + "aaabmibaaaaeqqbaaabnqlaaablqqmaaacmiqkaaaaaapiaaaaaeqeaaaaadneaaaaalqfaaaaakqfaaaaeqqfaaalqqqdaa"
                    + "afioqcaaaaaoqcaaaaalqcaaaaaiqiaaaabpnaaaaabqqfaaaahqqaaaaanqnaaaahqqnaaaablqnaaaaacqqaaaaaboqdaa"
                    + "aaaepmaaaadqpoaaaainiqaaaabgplaaabinpbaaajqqfaaaadnqqlfaaaadlqjaaafmbaaaaapohaaaaanbmaaaackaoaaa"
                    + "aacaqbaaaaagpaaaaajqpjicaadlinmeaaiqfaaaabnlqaaaaakandaaaadbqbaaaaajmaaaaadpfaaaaaopiidaaahmmmnb"
                    + "aaafomcaaahpioeaaagcdnbaaaabneaaaabljaaaaiqnaaaaafoqlcaaaaagmndaaaadpkbaaaalkqeaaaambpgaaaadepea"
                    + "aaagpgaaaepqjaaaaanqpjdaaaaejohaaaaboodaaaaklniaaaahaniaaaaahpbaaeimpeaaagqqgaaaaacmmecaaaabnqfa"
                    + "aaabjlaaaaanqqaaaaamhoaaaaaaohaaaafmmaaaahqqgaaaaejnqleaaaaajndaaaaajnaaaaacqqbaaaafjpaaaaaafoaa"
                    + "aaadphaaahqqlaaaaaloqhdaaaaajpjaaaaalpeaaaadqqmaaaaioqmaaaafkqgaabhlqnaaajqqobaaadioqjaaaaablqma"
                    + "abnpcaaaagppjaaaajiknaaaafdmmaaaaadqgaaaafppbaaaagqpmmlaablnqqmaaacqnbaaaagpqhaaaadgqiaaaaadqgaa"
                    + "aabnnaaaagoqeaaaajqqnkdaaaelpqkaaaaipiaaaadqmqeaaackbqeaaaaaioaaaaajpdaaadqoeaaaaepohbaaaaajmoea"
                    + "aahpnbaaaingpeaaacbnnaaaaacplbaaaaabmmbaaaaabkiaaaiefojaaahnnjaaacjpojdaaenijqiaaaagopdaaaalocaa"
                    + "aaacplaaaaaacpeaabfgnqgaacmmnlaaabimpoeaadliimmaaaaacnhaaaacpmbaaaaanfaaaaaajnaaaahiopaaaaoplcaa"
                    + "aajqngaaaagfqqaaaaaipfaaaaafodaaaaaajpcaaaaaalmaaaeilpmaaalomiaaabkplbaaadiilmaaaaafopbaaaalpcaa"
                    + "aaaepcaaaaaamkaaaadekqbaaanqpkaaaakpoeaaaaegnqcaaaadqjaaaaabqgaaaaaakmaaaaaabqeaabjfgqhaaaomplca"
                    + "aaoqogaaaahkqqdaaaafqqbaaaacqiaaaaaamnbaaaaaeqhaaafjoqhaaanqqkbaadqqohbaabjjpqeaaaahqmbaaaajqcaa"
                    + "aaadphaaaaaajpaaabkkqqdaacnqmfaaacnpkeaaaafenpcaaaaalqeaaaaaqmaaaaaanlaaaaaainaaabgiomaaacmolbaa"
                    + "aanqpeaaaajinqdaaaaanqhaaaabqmaaaaaapkaaaaaaipaaaadgpqhaaapqqlbaaeoqqmbaacmhoqgaaaafqkaaaaaeqhaa"
                    + "aaaeqgaaaaabplaaabikqkaaafqqpbaaacpqqncaabkioqiaaaaaqpbaaaaaqiaaaaaaooaaaaaalqbaaconqqdaacpqofaa"
                    + "aaablaaaaaahiaaaaabngccaaahpajiaafqkaqgaaepqnqbaaaadpkaaaaacqeaaaaaipbaaaabonbbaaakpdplaahqhbqia"
                    + "ajqnoqfaabkpqoaaaaabqkaaaaakpeaaaaaamcaaaaagobaaaaeqhiaaaanjaqgaagqklqaaaafknqaaaaaagqaaaaaamiaa"
                    + "aaajpbaaaaeqmaaaaapocldaaeqjeqkaajqlnqcaaajqqoaaaaaiqgaaaaajqcaaaaagqeaaaabnpbaaablqfaaaaiqkakga"
                    + "amqijqmaacpqqqhaaaaeqlaaaaahqdaaaaajjaaaaadqjaaaadokacaaakqfhpbaaclpqnbaaaahqdaaaaagpaaaaaaeqfaa"
                    + "aaajqeaaabjqncaaaoqoiaaabppfqjaaafqqqiaaaacnqbaaaaalnaaaaaalnaaaaaadobaaaaanmbaaaahqfdaaadplfqca"
                    + "afqllqgaaagmqndaaaabphaaaaacqhaaaaacnaaaaaaipaaaaafqfcaaaapmbqeaaeqcjqiaaakoqqeaaaaaniaaaaaangaa"
                    + "aaakpaaaaalpdaaaahpeaaaaamlbdicaaemppqjaaaaiqicaaaakmaaaaaamjaaaaabkjaaaaajpeaaaabqfaaaaaeqbeoea"
                    + "aeqmoqfaaabhqjaaaaacqeaaaaaknaaaaaamnaaaaafqkaaaagqnlmcaamqkpqjaaeoqqmeaaaaonaaaaaaomaaaaaalnaaa"
                    + "aamkaaaaaaoqqoaaaanqpkbaaalqqhaaaaaehqhaaaaaeqjaaafemqeaaajqqkaaafmnqqcaalqpieaaaiolbaaaaiqqoaaa"
                    + "abggqaaaaaafqdaaabfpnaaaaepqcaaaaamiihaaadqqlhaaacobaaaaafofaaaaacpqjaaaaaacqcaaaaeiqeaaaalojaaa"
                    + "acnqqqlaafqkfebaagqhdaaaajqqqgaaadielpaaaaabmpaaaaenqgaaacqpiaaaagnfiibaaiqqqqgaagqjgeaaagqqpfaa"
                    + "aaefpmaaaaadqjaaabinpdaaaeqpdaaaadpiigaaaeqqqncaadqjcaaaacqqpdaaaahgmjaaaaabokaaaafopcaaabpobaaa"
                    + "abpeaaaaacqqqocaagqliidaafqlfaaaaaloobaaaaafqhaaaagqqeaaaaooeaaaabnpmmfaaeqiigaaahnaaaaaaipnphaa"
                    + "abgfimaaaaaamlaaaacnobaaadokbaaaaannicaaafqqqmaaabpmaaaaaamnhbaaaaiqqmaaaaaejqdaaabfopbaaakqqgaa"
                    + "aamqqiaaadqnifaaacqdaaaaaaqnjaaaaakqqhaaaaabknaaaaclqkaaaalqmaaaaapqqmcaacqpmmdaaeqiaaaaaiqmeaaa"
                    + "aamqqaaaaaadqiaaacgjqiaaabpqpdaaacpqqocaadqojkbaahqgaaaaadopgaaaaabnmaaaaaaiqaaaaajqlaaaadqnbaaa"
                    + "aaamnaaaaafqiaaaaanqdaaaaaonaaaaaapmhcaaaanqnqdaaahqlpiaaabjpldaaaaipbaaaaamoaaaaadqhaaaaagqcaaa"
                    + "aahqqnfaaapqjjoaaadojcqcaaahpqlaaabnodaaaaiqncaaacqqdaaaadqmbaaaafqofaaaadqqqqgaaboqqqmaaadmpoha"
                    + "aaafocaaaabnlaaaaafqcaaaaagpfaaaabpqplbaacnobmjaaaeqhnjaaaafqpdaaaaknbaaablmhaaaacqmaaaaaeqlaaaa"
                    + "aeqpieaaaeqqnqgaaahqhnoaaaahppfaaaajkaaaaahqhaaaaannbaaaaaphaaaaaeqpmhaaacqmelkaaaiofjoaaaagmoja"
                    + "aaaklaaaaajqgaaaaapnaaaaaaokaaaaabpmicaaaamqqqkbaahqmmqeaaajpmfaaafoaaaaaamjaaaaaapdaaaaabqaaaaa"
                    + "abqcheaaadqqqqjaaappekqaaaeoqmhaaaakpdaaaahqlaaaaanpbaaaaaplaaaaaaqnibaaaapqqpgaaakqoqocaabjpqla"
                    + "aaaklaaaaadqkaaaaaiqaaaaaamoaaaaaaoqpgaaaamqmpgaaahqknoaaaajnlgaaaalqiaaaagqndaaaaiqiaaaaanqcaaa"
                    + "aapqfaaaacqqqfaaabkqqoaaaaamqpaaaaaioeaaaahqhaaaaaokaaaaabqgaaaaadqqkaaaacqmogaaaamplkaaaaakniaa"
                    + "aahinqpbaahhelmaaaaainbaaeiippgaaclppeaaaaaqfaaaaajpbaaaaanfaaaaaabipkaaadnpooaaafkakmaaaadfpkca"
                    + "aaqqqqmaabimoidaaaaknaaaaaaljaaaaaaioocaaaagkplaaaaaaokaacilmqiaaiqqqqhaaaaalpbaaaajqhaaaaamnbaa"
                    + "aaajpmaaaaehhoaaaaaaandaaejiknbaaeqpqqgaaaaaodaaaaajmaaaaaalhaaaaajqqqfaabokiqiaaaaahqdaadilpqla"
                    + "aiqqpldaaacqhaaaaaiqbaaaaankaaaaaadmqqgaaaklhqlaaaaacokaaflijqdaajqqqqjaabejqgaaaaaloaaaaaeqfaaa"
                    + "aagnqgaaadqopqbaaafaiqcaaaaaiqdaadpqqqjaafnoqldaaaampbaaaaeqhaaaaadoqoaaaannnqcaaabajpaaaajmpqka"
                    + "aeqqqldaaaejocaaaacpjaaaaaenbaaaaachpnbaaaomjoiaaacaamiaaaaaangaafqqqqfaacfhnocaaaabpfaaaaaljaaa"
                    + "aadmqkaaacommmaaafkaklaaaaabojcaaaiqqqkaaagqnhaaaaaqfaaaaafnaaaaaaclqeaaaamjlpbaaacaeqaaaaacipba"
                    + "aeqqqphaadgeqdaaaaaglaaaaaamhaaaaadlqnaaadppnqaaagicjoaaaaehpofaaeqqqogaabinmaaaaabqeaaaaadpbaaa"
                    + "aajoibaaaamoomaaaajkapeaaadqmocaaaeqqcaaadqikncaabpbdqiaaalqplbaaakhnjaaaajkmpcaaaelklaaaabqkbaa"
                    + "aamneaaaaambmaaaabkcoaaaaalofaaaaakleaaaaakpnnbaaailaoeaaaanpnaaablqqaaaabpdjkaaaaogpkaaaaiohbaa"
                    + "aahhnqeaaanngmhaaakeklbaaaiqkaaaadoqaaaaaiilfaaaaekjiaaaablqgaaaaalkmeaaaamnjqbaaahnlqaaaabqoeaa"
                    + "aakqnaaaaaohmhaaaeoemnaaablomeaaaaeiqfaaaajqilaaaafkancaaaanepcaaaajqiaaaaipofaaaaqfoeaaaagqmbaa"
                    + "adfongaaajqmkmaaagqdmlaaabnkqgaaaakqkaaaabpqkaaaaaqmqaaaaadpqfaaabjqpkaaagqihqdaaaloqlbaabnqgaaa"
                    + "aipqdaaaafoklaaaaaphqdaaaalqiaaaaaejnfaaabqqmlaaaalifqaaaahknkaaaaeqnaaaaanpmaaaaaljofaaaaakqiaa"
                    + "aadgofaaaahppnaaaadonmaaaaaqnbaaaacqiaaaaakjoaaaaamepcaaaaepoaaaaafopeaaaaiqqoaaaafqqjaaaaapqbaa"
                    + "aabqnaaaaalpofaaaammipbaaafqqqcaaafejkaaaakilqcaaaimoobaaafphaaaaaomaaaaabondaaaaamnfaaaaahqfaaa"
                    + "aalmaaaaacqqqnaaadqmkoaaabqbmpaaaanqjpcaaaadajlaaaaajpeaaajmndaaaagoeaaaaalqkaaaaaioqcaaaabmmlaa"
                    + "aaaaaldaaaaaaflaaabeehqcaahqqnlbaajnhaaaaamqqcaaaamnqgaaaagqqoaaaaaacqdaaaaaajkaaadhmoqcaahmmmla"
                    + "aacniaaaaagqqgaaaafpnlaaaaahqpaaaaaaaodaaaaaahlaaaadeeqcaacpnoncaankbaaaafqohaaaaeqioaaaacoqqgaa"
                    + "aabejnbaaaaaangaaafifjoaaannpqnaabjqnhaaahoekmaaagpjqlaaaajlhoaaaaaaapcaaaaaalgaadnifofaaajonkba"
                    + "aagmngaaagqjmqcaahqjpnaaaalpqeaaaaamkaaaaadqeaaaaabqcaaaaaglaaaaabmneaaaaeqqqdaaaeqqqkaaaagqoqaa"
                    + "aaaaaqeaaaaaanhaabcdhokaacmqomdaaajnofaaaeqknqaaaanpoqbaaaadhqdaaaaaeqaaaaaabqdaabpfiqcaaahpqjaa"
                    + "aajpfaaaaanonhaaaagoknbaaaajmpfaaaaaakkaaaaaahoaaadijppaaafmmjbaaaamobaaaajqkfaaaainfoaaaacoqqea"
                    + "aaaaekkaaaaaaeqaaacgejqaaablqphaaamqhaaaacqfmdaaaaogdqcaaacoqmaaaaaakkaaaaaakiaaaaicnhaaaalqqdaa";

    private Digits() {}

    /** One picture a row: those of a digit, or all for −1. */
    static Matrix of(int digit) {
        int from = digit < 0 ? 0 : digit * EACH;
        int rows = digit < 0 ? TEXT.length() / DOTS : EACH;
        return Matrix.generate(rows, DOTS, (n, d) -> TEXT.charAt((from + n) * DOTS + d) - 'a');
    }
}
