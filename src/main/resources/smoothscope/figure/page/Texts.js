/** What a reader reads, in English and in Traditional Chinese. {0}, {1} … are gaps. */
const WORDS = {
    'question': ['What does label smoothing do to the last layer of a network?', '標籤平滑對網路的最後一層做了什麼？'],
    'controls': ['What is shown', '顯示內容'],
    'panels': ['The picture, panel by panel', '圖，逐一說明各面板'],
    'class.choose': ['Class {0}', '類別 {0}'],
    'suggest': ['Suggest', '建議'],
    'suggest.tip': ['Three classes worth looking at', '值得一看的三個類別'],
    'suggest.alike': ['Two most alike and a third', '最相似的兩類與第三類'],
    'suggest.separable': ['Three most different', '差異最大的三類'],
    'suggest.random': ['Any three', '隨機三類'],
    'alpha.slider': ['Smoothing α of the lower row', '下列面板的平滑係數 α'],
    'alpha.slider.alone': ['Smoothing α', '平滑係數 α'],
    'alpha.play': ['Play through all α', '依序播放所有 α'],
    'seed': ['seed {0}', '種子 {0}'],
    'seed.choose': ['Seed', '種子'],
    'seed.all': ['all seeds', '所有種子'],
    'seed.all.tip': ['Outline half of each cluster of every seed', '以輪廓標出每個種子各群的一半'],
    'epoch': ['epoch {0}', '第 {0} 週期'],
    'epoch.slider': ['Epoch', '訓練週期'],
    'epoch.play': ['Play through the epochs', '依序播放訓練週期'],
    'pause': ['Pause', '暫停'],
    'value.measured': ['{0}', '{0}'],
    'value.between': ['{0}, between {1} and {2}', '{0}，介於 {1} 與 {2} 之間'],
    'split.train': ['training', '訓練集'],
    'split.validation': ['validation', '驗證集'],
    'row.without': ['without smoothing', '未使用標籤平滑'],
    'row.with': ['with smoothing', '使用標籤平滑'],
    'row.unknown': ['smoothing not said', '未註明平滑'],
    'alpha.unknown': ['α not said', 'α 未註明'],
    'row.student': ['student at T = {0} of', '學生，T = {0}，教師'],
    'row.means': ['student at T = {0} of the class means of', '類別平均的學生，T = {0}，教師'],
    'alpha.whose': ['teacher’s', '教師的'],
    'numbers.student': ['student of', '學生，教師'],
    'row.choose': ['α of the upper row', '上列的 α'],
    'row.between': ['between {0} and {1}', '介於 {0} 與 {1} 之間'],
    'row.untrained': ['untrained', '尚未訓練'],
    'row.epoch': ['epoch {0}', '第 {0} 週期'],
    'row.closer': ['shown {0} × closer', '放大 {0} 倍顯示'],
    'panel.enlarge': ['Show this panel alone', '單獨放大此面板'],
    'panel.reduce': ['Show all panels', '顯示全部面板'],
    'panel.fit': ['Show all panels whole (Home)', '完整顯示所有面板（Home）'],
    'panel.words': ['{0}, {1}. ', '{0}，{1}。'],
    'panel.empty': ['No example is drawn.', '沒有繪出樣本。'],
    'panel.cluster': ['{0}: {1} examples, spread {2}. ', '{0}：{1} 個樣本，分散程度 {2}。'],
    'panel.nearest': ['Nearest to each other: {0} and {1}, their centres {2} apart. ', '最接近的兩類：{0} 與 {1}，群心相距 {2}。'],
    'panel.wrong': ['Errors: {0} of {1}.', '分類錯誤：{1} 個中的 {0} 個。'],
    'away': ['{0} away', '距 {0}'],
    'degenerate': ['These three classes span no plane: {0}. Choose others.', '這三個類別無法構成平面：{0}。請改選其他類別。'],
    'degenerate.infinite': ['a template is not finite', '有一個模板不是有限的數值'],
    'degenerate.equal': ['two of their templates are equal', '其中兩個模板相同'],
    'degenerate.line': ['their templates lie on one line', '三個模板位於同一直線上'],
    'legend': ['Legend: what is drawn', '圖例：繪出的內容'],
    'legend.centroids': ['centres', '群心'],
    'legend.centroids.tip': ['The mean of each cluster, joined to a triangle', '各群的平均，連成三角形'],
    'legend.templates.true': ['templates', '模板'],
    'legend.templates.scaled': ['templates × s', '模板 × s'],
    'legend.templates.off': ['templates', '模板'],
    'legend.templates.tip': ['The three classes’ weight vectors in the last layer: where they lie, drawn nearer, off', '三個類別在最後一層的權重向量：真實位置、拉近繪製、關閉'],
    'legend.lines': ['boundaries', '決策邊界'],
    'legend.lines.tip': ['Where two of the three classes are equally likely', '三類之中有兩類機率相等之處'],
    'legend.mistakes': ['errors', '分類錯誤'],
    'legend.mistakes.tip': ['Examples that the network gives to another class, of all classes', '在所有類別中被網路判為其他類別的樣本'],
    'legend.shading': ['probability', '機率'],
    'legend.shading.tip': ['Tints the plane by the probabilities among the three classes', '以三類之間的機率為平面著色'],
    'colours': ['What colours tell', '顏色的意義'],
    'colours.class': ['colour: class', '顏色：類別'],
    'colours.predicted': ['colour: prediction', '顏色：預測'],
    'colours.confidence': ['colour: confidence', '顏色：信心'],
    'colours.ramp': ['Confidence from 0 to 1 in fifths', '信心由 0 到 1，分為五段'],
    'scale': ['Scale of the panels', '面板的比例尺'],
    'scale.own': ['own scales', '各自比例尺'],
    'scale.own.tip': ['Each row fits its own examples; sizes do not compare', '各列依自己的樣本調整；大小不可互相比較'],
    'scale.shared': ['one scale', '同一比例尺'],
    'scale.shared.tip': ['All panels have the same scale, so that sizes compare', '所有面板用同一比例尺，大小可以互相比較'],
    'scale.relative': ['relative', '相對比例尺'],
    'scale.relative.tip': ['The unit is the size of each panel’s triangle: shapes compare, sizes do not', '以各面板三角形的大小為單位：可比較形狀，不可比較大小'],
    'caption.plane': ['Plane through the templates of {0}, {1} and {2} (the last layer’s weights, bias included), in units of the penultimate layer; the origin is the templates’ mean. Sideways: from {0} to {1}; upwards: towards {2}. ', '通過 {0}、{1}、{2} 三個模板（最後一層的權重，含偏差）的平面，以倒數第二層的單位表示；原點為模板的平均。橫軸由 {0} 指向 {1}，縱軸朝向 {2}。'],
    'caption.own': ['Each row has its own scale: sizes do not compare. ', '各列有自己的比例尺：大小不可互相比較。'],
    'caption.shared': ['One scale for all panels. ', '所有面板用同一比例尺。'],
    'caption.relative': ['Each panel is scaled to the mean side of its triangle of cluster centres: shapes compare, sizes do not. ', '各面板以群心三角形的平均邊長為單位：可比較形狀，不可比較大小。'],
    'caption.zoomed': ['Panels are shown in part: somebody zoomed or moved them. ', '面板經縮放或移動，僅顯示一部分。'],
    'caption.predicted': ['Shapes: the true class; colours: the class that the network takes an example for, grey for any but the three. ', '形狀：真實類別；顏色：網路判定的類別，三類以外為灰色。'],
    'caption.confidence': ['Shapes: the true class; colours: the network’s confidence in fifths. ', '形狀：真實類別；顏色：網路的信心，分為五段。'],
    'caption.seeds': ['Outlines: half of each cluster of each of the {0} seeds. ', '輪廓：{0} 個種子各自每群的一半。'],
    'caption.shading': ['Tints: the probabilities among the three classes. ', '底色：三類之間的機率。'],
    'caption.lines': ['Decision boundaries are exact among the three classes. ', '決策邊界在三類之間是精確的。'],
    'caption.templates': ['Templates are drawn × {0} about their mean. ', '模板以其平均為中心，放大 {0} 倍繪製。'],
    'caption.uniform': ['α by the convention “{0}”: the labelled class’s target is 1 − α + α/K, the others’ α/K.', 'α 採慣例「{0}」：標籤類別的目標為 1 − α + α/K，其他各類為 α/K。'],
    'caption.others': ['α by the convention “{0}”: the labelled class’s target is 1 − α, the others’ α/(K − 1).', 'α 採慣例「{0}」：標籤類別的目標為 1 − α，其他各類為 α/(K − 1)。'],
    'numbers': ['Numbers', '數值'],
    'numbers.scope': ['over all {0} classes, the {1} examples of the page', '所有 {0} 個類別，本頁的 {1} 個樣本'],
    'numbers.seed': [', seed {0}', '，種子 {0}'],
    'numbers.upper': ['upper', '上列'],
    'numbers.lower': ['lower', '下列'],
    'numbers.theory': ['theory', '理論'],
    'numbers.between': ['Between measured values: the lower row’s numbers are those of α = {0}.', '介於兩個實測值之間：下列的數值屬於 α = {0}。'],
    'numbers.whole': ['whole split, as measured with the recording', '整個資料分割（錄製時測得）'],
    'numbers.empty': ['The page holds no examples of this split.', '本頁沒有此分割的樣本。'],
    'measure.accuracy': ['accuracy', '準確率'],
    'measure.accuracy.what': ['The share of examples whose most likely class is the right one.', '最可能的類別正好是正確類別的樣本比例。'],
    'measure.nll': ['log loss (NLL)', '負對數概似（NLL）'],
    'measure.nll.what': ['How surprised the network is by the right answers, judged by hard labels: lower is better.', '以硬標籤衡量，網路對正確答案有多「意外」：越低越好。'],
    'measure.ece': ['calibration error', '校準誤差（ECE）'],
    'measure.ece.what': ['Expected calibration error (ECE): how far the network’s confidence is from how often it is right: 0 is perfect.', '網路的信心與實際答對的比例差多少，0 為完美。'],
    'measure.within_between': ['within / between', '群內／群間'],
    'measure.within_between.what': ['How wide the clusters are compared with how far apart they lie: lower is tighter. As measured with the recording.', '各群的寬度與群間距離之比：越低越緊密。錄製時測得。'],
    'measure.regularity': ['regularity of three', '三類的規則度'],
    'measure.regularity.what': ['How regular the triangle of the three centres is: shortest side over longest, 1 when all are equal.', '三個群心構成的三角形有多規則：最短邊比最長邊，三邊相等時為 1。'],
    'measure.logit_gap': ['logit gap', 'logit 差距'],
    'measure.logit_gap.what': ['How far the right class’s logit stands above the mean of the others. Theory: g* = ln(on / off); without smoothing it sets no limit, and in practice it is mainly weight decay that does.', '正確類別的 logit 高出其他類別平均多少。理論：g* = ln(on / off)；未使用平滑時理論不設上限，實際上主要由權重衰減限制。'],
    'measure.wrong_logit_spread': ['wrong-logit spread', '錯誤類別分散度'],
    'measure.wrong_logit_spread.what': ['How unequal the wrong classes’ logits are: smoothing asks for the same distance to every wrong class, that is 0.', '各錯誤類別的 logit 彼此差多少：標籤平滑要求與每個錯誤類別等距，也就是 0。'],
    'example.none': ['Point at an example to see what it is; click to keep it.', '將游標移到樣本上即可看到內容；點選可固定。'],
    'example.where': ['{0} #{1}', '{0} #{1}'],
    'example.kept': ['kept (Esc)', '已固定（Esc）'],
    'example.templates': ['distance to A, B, C', '到模板 A、B、C 的距離'],
    'example.plane': ['to the plane', '到平面的距離'],
    'link': ['Copy link', '複製連結'],
    'link.tip': ['Copy the address of this view', '複製此畫面的網址'],
    'link.copied': ['The link to this view is in the clipboard.', '此畫面的連結已複製到剪貼簿。'],
    'embed': ['Embed', '嵌入'],
    'embed.tip': ['Copy an iframe line that shows this view in another page', '複製可在其他網頁顯示此畫面的 iframe'],
    'embed.copied': ['The iframe line is in the clipboard.', 'iframe 已複製到剪貼簿。'],
    'copy.refused': ['The browser does not allow copying here; the address bar shows the view.', '瀏覽器不允許在此複製；網址列已包含此畫面。'],
    'theme.tip': ['Light or dark', '淺色或深色'],
    'language.other': ['繁體中文', 'English'],
    'language.tip': ['繁體中文', 'English'],
    'keys.tip': ['Keys', '快速鍵'],
    'keys.close': ['Close', '關閉'],
    'keys.alpha': ['Less or more smoothing', '減少或增加平滑'],
    'keys.epoch': ['Later or earlier epoch', '較晚或較早的訓練週期'],
    'keys.play': ['Play or pause', '播放或暫停'],
    'keys.panel': ['One panel alone, and all again', '單獨顯示一個面板，再按恢復'],
    'keys.scale': ['Next scale', '下一種比例尺'],
    'keys.templates': ['Templates: where they lie, drawn nearer, off', '模板：真實位置、拉近、關閉'],
    'keys.lines': ['Boundaries', '決策邊界'],
    'keys.centroids': ['Cluster centres', '群心'],
    'keys.mistakes': ['Errors', '分類錯誤'],
    'keys.shading': ['Probability', '機率'],
    'keys.colours': ['Colour by class, prediction, confidence', '以類別、預測、信心上色'],
    'keys.zoom': ['Closer or farther (the wheel too)', '拉近或拉遠（滾輪亦可）'],
    'keys.pan': ['Move the panels (dragging too)', '移動面板（拖曳亦可）'],
    'keys.fit': ['Show all panels whole', '完整顯示所有面板'],
    'keys.next': ['Next or previous example of the panels', '下一個或上一個樣本'],
    'keys.back': ['Let go of the example, show all panels', '放開樣本，顯示全部面板'],
    'made': ['How it was made', '製作方式'],
    'made.dataset': ['data set', '資料集'],
    'made.network': ['network', '網路'],
    'made.seed': ['seed', '種子'],
    'made.convention': ['convention of α', 'α 的慣例'],
    'made.command': ['command', '命令'],
    'made.recipe': ['recipe', '訓練設定'],
    'made.version': ['recorded by', '錄製程式'],
    'made.holds': ['this page holds', '本頁內容'],
    'made.holds.value': ['α = {0}; epochs {1}; {2} examples, at most {3} of each class and split', 'α = {0}；訓練週期 {1}；{2} 個樣本，每類每分割至多 {3} 個'],
    'made.precision': ['precision', '精度'],
    'made.precision.half': ['Logits in half precision, as in the recording; all geometry in double.', 'logit 為半精度，與紀錄相同；幾何以雙精度計算。'],
    'made.precision.halved': ['Logits rounded to half precision for this page: numbers agree with the recording’s to about 1 in 1,000.', '本頁的 logit 捨入為半精度：數值與紀錄約有千分之一的差異。'],
    'made.precision.single': ['Logits in single precision; all geometry in double.', 'logit 為單精度；幾何以雙精度計算。'],
    'cite': ['Cite', '引用'],
    'program': ['Made with Smoothscope {0} (Apache-2.0).', '以 Smoothscope {0}（Apache-2.0）製作。'],
    'old': ['This page needs a browser of 2023 or later.', '本頁需要 2023 年以後的瀏覽器。'],
};

export class Texts {
    static LANGUAGES = ['en', 'zh-TW'];
    static language = 'en';

    static of(key, ...values) {
        const text = WORDS[key][Texts.LANGUAGES.indexOf(Texts.language)];
        return text.replace(/\{(\d)\}/g, (_, gap) => values[gap]);
    }

    /** Puts the words of a language into everything that names its text by an attribute. */
    static apply(document) {
        document.documentElement.lang = Texts.language;
        for (const node of document.querySelectorAll('[data-text]')) {
            node.textContent = Texts.of(node.dataset.text);
        }
        for (const node of document.querySelectorAll('[data-tip]')) {
            node.title = Texts.of(node.dataset.tip);
            if (!node.dataset.text) {
                node.setAttribute('aria-label', node.title);
            }
        }
        for (const node of document.querySelectorAll('[data-label]')) {
            node.setAttribute('aria-label', Texts.of(node.dataset.label));
        }
    }

    /** The smoothing of a network, where anybody said it. */
    static smoothing({ alpha, alphaKnown }) {
        return alphaKnown ? `α = ${Texts.alpha(alpha)}` : Texts.of('alpha.unknown');
    }

    /** α as it is written: the shortest decimal of at most four places. */
    static alpha(value) {
        return String(Number(value.toFixed(4)));
    }

    /** A number to three significant digits; − for what is not known. */
    static number(value) {
        if (value === undefined || value === null || !Number.isFinite(value)) {
            return '–';
        }
        const size = Math.abs(value);
        const text = size !== 0 && (size < 1e-3 || size >= 1e5)
            ? value.toExponential(1)
            : value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
        return text.replace('-', '−');
    }

    static percent(value) {
        return Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : '–';
    }
}
