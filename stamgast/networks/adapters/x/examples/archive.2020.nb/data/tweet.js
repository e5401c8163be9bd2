window.YTD.tweet.part0 = [ {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "bokkafeen",
            "indices" : [
              "0",
              "1"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "54"
      ],
      "favorite_count" : "2",
      "id_str" : "1235566279578877953",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1235566279578877953",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:02:11 +0000 2020",
      "favorited" : false,
      "full_text" : "Signeringskveld med Nora Quist – kommer du? #bokkafeen",
      "lang" : "no"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Liv Oosterling",
            "screen_name" : "liv_oosterling",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1392170185913278465",
            "id" : "1392170185913278465"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "38"
      ],
      "favorite_count" : "0",
      "id_str" : "1235573697541046274",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1235573697541046274",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:31:40 +0000 2020",
      "favorited" : false,
      "full_text" : "@liv_oosterling Ja, seks stoler igjen!",
      "lang" : "no",
      "in_reply_to_status_id_str" : "1235570783758057477",
      "in_reply_to_status_id" : "1235570783758057477",
      "in_reply_to_user_id" : "1392170185913278465",
      "in_reply_to_user_id_str" : "1392170185913278465",
      "in_reply_to_screen_name" : "liv_oosterling"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Borte",
            "screen_name" : "borte_konto",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "-1",
            "id" : "-1"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "38"
      ],
      "favorite_count" : "0",
      "id_str" : "1235575794693046275",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1235575794693046275",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:40:00 +0000 2020",
      "favorited" : false,
      "full_text" : "@borte_konto Takk for at du kom innom!",
      "lang" : "no",
      "in_reply_to_status_id_str" : "20",
      "in_reply_to_status_id" : "20",
      "in_reply_to_user_id" : null,
      "in_reply_to_user_id_str" : null,
      "in_reply_to_screen_name" : "borte_konto"
    }
  }
]